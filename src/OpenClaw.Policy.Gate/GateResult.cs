using OpenClaw.Policy.Attestation;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate.Showing;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Gate;

/// <summary>
/// Everything that the gate found out, complete before anything is reported. Every report is a function of this object, so that all
/// doors say the same.
/// </summary>
public sealed record GateResult
{
    public required GateVerdict Verdict { get; init; }

    /// <summary>In the order to report: could-not-look first, then findings (OpenClaw's in its order, then those about the change), then notes.</summary>
    public required IReadOnlyList<GateDiagnostic> Diagnostics { get; init; }

    /// <summary>
    /// The folder that paths are shown relative to: the top of the outermost repository that has a say about the config, or the deepest common folder
    /// of the inputs. Absolute.
    /// </summary>
    public required string Root { get; init; }

    /// <summary>
    /// The tops of other repositories below <see cref="Root"/> that files of the result lie in, such as submodules: no address within the
    /// root's own repository leads to these files. Absolute.
    /// </summary>
    public IReadOnlyList<string> Submodules { get; init; } = [];

    /// <summary>Absolute; null when no config was found.</summary>
    public string? ConfigPath { get; init; }

    /// <summary>A report for each agent that was judged, in the order of the config; empty when it did not come to that.</summary>
    public IReadOnlyList<AgentReport> Agents { get; init; } = [];

    /// <summary>Absolute; null when it did not come to that, or when agents with several workspaces were judged.</summary>
    public string? WorkspacePath { get; init; }

    /// <summary>Absolute; null like <see cref="WorkspacePath"/>.</summary>
    public string? PolicyPath { get; init; }

    /// <summary>The release whose behaviour was applied; null when it was not known.</summary>
    public string? Release { get; init; }

    /// <summary>The families that were checked, beside the policy. Their verdict depends on the day and on what lies in folders, so it cannot be stored.</summary>
    public IReadOnlyList<string> Families { get; init; } = [];

    /// <summary>What the families looked at, for the reader. No table decides a verdict.</summary>
    public IReadOnlyList<FamilyTable> Tables { get; init; } = [];

    /// <summary>The trusted state that the workspace was judged by, beside its own; null when none was asked for or found.</summary>
    public GateBase? Base { get; init; }

    /// <summary>What options gave to judge by, beside <see cref="Base"/>.</summary>
    public GivenJudges Given { get; init; } = GivenJudges.None;

    /// <summary>The threshold that <see cref="Verdict"/> was decided with; null for "none".</summary>
    public Severity? FailOn { get; init; }

    /// <summary>The hashes as the real program prints them for this workspace; null when it would print none, or not the same for all agents.</summary>
    public PolicyAttestation? Attestation { get; init; }

    /// <summary>What was observed, in the real program's shape, without values of variables; null like <see cref="Attestation"/>.</summary>
    public ObjectNode? Evidence { get; init; }

    /// <summary>Every path that was read or looked for, absolute, ordinal order: what decides whether a verdict is still current.</summary>
    public IReadOnlyList<GateInput> Inputs { get; init; } = [];

    /// <summary>The names of environment variables that the config refers to, ordinal order. Never values.</summary>
    public IReadOnlyList<string> EnvironmentNames { get; init; } = [];

    /// <summary>How the paths of this result may be shown. They are those of the file system, for doors that read or write there.</summary>
    public ShownPaths Paths { get; init; } = ShownPaths.All;

    /// <summary>What of this result must not be shown; <see cref="ShownResult"/> has seen to it when a door has the result.</summary>
    internal ResultSecrets Secrets { get; init; } = ResultSecrets.None;

    /// <summary>Those of <see cref="EnvironmentNames"/> that have no value here: hashes can differ where they have one.</summary>
    public IReadOnlyList<string> UnsetEnvironmentNames { get; init; } = [];
}
