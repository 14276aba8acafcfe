using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Gate;

/// <summary>What all workspaces of a run are judged with.</summary>
internal sealed record GateScene
{
    public required GatePlace Place { get; init; }

    public required RecordingFileSet Files { get; init; }

    public required EnvironmentSnapshot Environment { get; init; }

    public required OpenClawRelease Release { get; init; }

    /// <summary>A config that is understood. The release may refuse it.</summary>
    public required ConfigSnapshot Config { get; init; }

    public required PolicySettings Settings { get; init; }

    public required AcceptedHashes Accepted { get; init; }

    /// <summary>See <see cref="GateResult.FailOn"/>.</summary>
    public required Severity? FailOn { get; init; }
}
