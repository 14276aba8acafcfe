namespace OpenClaw.Policy.Tool.Commands;

/// <summary>What <c>diff</c> compares with, and how it prints: exactly one of the first two is given.</summary>
/// <param name="Since">The git revision to compare the work tree with.</param>
/// <param name="AgainstRelease">The release to compare the release in use with.</param>
/// <param name="Json">Whether the comparison is printed as JSON.</param>
internal sealed record DiffOptions(string? Since, string? AgainstRelease, bool Json);
