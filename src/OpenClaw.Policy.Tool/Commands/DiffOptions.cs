namespace OpenClaw.Policy.Tool.Commands;

/// <summary>The options of <c>diff</c> that do not say whose workspace it is about.</summary>
/// <param name="Release">The release in use.</param>
/// <param name="AgainstRelease">The release to compare it with.</param>
/// <param name="Json">Whether the comparison is printed as JSON.</param>
internal sealed record DiffOptions(string Release, string AgainstRelease, bool Json);
