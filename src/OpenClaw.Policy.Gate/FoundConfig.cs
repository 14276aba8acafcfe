namespace OpenClaw.Policy.Gate;

/// <summary>A config of a repository.</summary>
/// <param name="Path">Relative to where the search began, with forward slashes.</param>
/// <param name="Submodule">
/// The top of the submodule, or of another repository within the work tree, that holds it; relative in the same way. Null when the config is one
/// of the searched repository's own.
/// </param>
public sealed record FoundConfig(string Path, string? Submodule);
