using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Configuration.Validation;

/// <summary>What a config is held against.</summary>
/// <param name="Release">The release that would read it.</param>
/// <param name="Schema">What the release demands.</param>
/// <param name="Host">Where paths start from; null when that is not known, and rules about folders say nothing.</param>
/// <param name="Authored">The document before includes and substitution; null when it is the config itself.</param>
internal sealed record ValidationContext(OpenClawRelease Release, ReleaseSchema Schema, HostEnvironment? Host, Node? Authored)
{
    public ReleaseFacts Facts => Schema.Facts;

    public ValidationProfile Profile => Release.Validation;
}
