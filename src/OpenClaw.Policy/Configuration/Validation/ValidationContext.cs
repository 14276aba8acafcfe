using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Configuration.Validation;

/// <summary>What a config is held against.</summary>
/// <param name="Release">The release that would read it.</param>
/// <param name="Schema">What the release demands.</param>
/// <param name="Host">Where paths start from; null when that is not known, and rules about folders say nothing.</param>
internal sealed record ValidationContext(OpenClawRelease Release, ReleaseSchema Schema, HostEnvironment? Host)
{
    public ReleaseFacts Facts => Schema.Facts;
}
