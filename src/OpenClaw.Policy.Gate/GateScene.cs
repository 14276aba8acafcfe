using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Disclosure;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Trusted;
using OpenClaw.Policy.Gate.Workspaces;
using OpenClaw.Policy.Inputs;
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

    /// <summary>The folders around that look like workspaces, for notes; null for a commit, whose notes nobody reads.</summary>
    public InstructionFolders? Around { get; init; }

    public required PolicySettings Settings { get; init; }

    /// <summary>How texts of the config may be shown.</summary>
    public required Redaction Texts { get; init; }

    /// <summary>The accepted hashes that count: those of the options, else those of the config.</summary>
    public required AcceptedHashes Accepted { get; init; }

    /// <summary>Those of the options alone.</summary>
    public required AcceptedHashes Given { get; init; }

    /// <summary>Whether an option states the release.</summary>
    public required bool IsReleaseGiven { get; init; }

    /// <summary>Where the config's paths start from.</summary>
    public HostEnvironment Host => HostEnvironment.OfCheckout(Environment, Place.ConfigPath);

    /// <summary>The state that a change is judged by; null when the workspace is judged by what it says itself.</summary>
    public TrustedBase? Trusted { get; init; }

    /// <summary>A policy that the workspace's own must be at least as strict as; null when none was named.</summary>
    public PolicyDocument? Baseline { get; init; }

    /// <summary>See <see cref="GateResult.FailOn"/>.</summary>
    public required Severity? FailOn { get; init; }
}
