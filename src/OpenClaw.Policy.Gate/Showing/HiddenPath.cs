namespace OpenClaw.Policy.Gate.Showing;

/// <summary>A path that a variable gave.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Written">The setting as it is written, such as <c>${WORKSPACE}</c>.</param>
/// <param name="Setting">Where it can be edited.</param>
internal sealed record HiddenPath(string Path, string Written, DiagnosticLocation Setting);
