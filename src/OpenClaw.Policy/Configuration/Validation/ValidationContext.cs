using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Configuration.Validation;

/// <summary>What a config is held against.</summary>
internal sealed record ValidationContext(OpenClawRelease Release, ReleaseSchema Schema)
{
    public ReleaseFacts Facts => Schema.Facts;
}
