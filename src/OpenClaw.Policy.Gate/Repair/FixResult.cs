using OpenClaw.Policy.Repair;
using OpenClaw.Policy.Repair.Automatic;

namespace OpenClaw.Policy.Gate.Repair;

/// <summary>What the repairs came to. Every report is a function of this object.</summary>
public sealed record FixResult
{
    /// <summary>
    /// The gate's result after the repairs, or as they would leave it; its lines and columns are those of the edited texts. When the gate
    /// could not look, or a file could not be written, it says why.
    /// </summary>
    public required GateResult After { get; init; }

    /// <summary>Null when it did not come to that.</summary>
    public RepairResult? Repairs { get; init; }

    /// <summary>What becomes of each file; empty when nothing was repaired.</summary>
    public IReadOnlyList<FileEdit> Edits { get; init; } = [];

    /// <summary>Whether <see cref="Edits"/> were written.</summary>
    public bool IsWritten { get; init; }

    /// <summary>Nothing is left to do: no finding, and no edit that was not written.</summary>
    public bool IsDone => After.Verdict == GateVerdict.Passed && (IsWritten || Edits.Count == 0);
}
