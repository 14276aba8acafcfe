using OpenClaw.Policy.Drift;
using OpenClaw.Policy.Gate.History;
using OpenClaw.Policy.Repair;

namespace OpenClaw.Policy.Gate.Acceptance;

/// <summary>The answer of <see cref="PolicyAcceptance"/>. Every report is a function of this object.</summary>
public sealed record AcceptResult
{
    public required AcceptOutcome Outcome { get; init; }

    /// <summary>What the gate found, judged as if nothing had been accepted before.</summary>
    public required GateResult Judged { get; init; }

    /// <summary>Why not, beside what <see cref="Judged"/> says; empty when nothing speaks against it.</summary>
    public IReadOnlyList<GateDiagnostic> Reasons { get; init; } = [];

    /// <summary>What is different from what was accepted last; null when there is no record of that.</summary>
    public StateDrift? Drift { get; init; }

    /// <summary>Since when what was accepted no longer holds; null when it holds, when nobody asked, and without a git history.</summary>
    public HashHistory? History { get; init; }

    /// <summary>What becomes of the config, or of a file that it includes.</summary>
    public IReadOnlyList<FileEdit> Edits { get; init; } = [];

    /// <summary>The absolute path of the record; null when it did not come to that.</summary>
    public string? RecordPath { get; init; }
}
