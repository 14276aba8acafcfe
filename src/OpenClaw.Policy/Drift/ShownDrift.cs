using OpenClaw.Policy.Disclosure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Drift;

/// <summary>A difference as it may be shown: what differs was found out with the values of variables, and is named without them.</summary>
public static class ShownDrift
{
    /// <param name="drift">How two states differ.</param>
    /// <param name="before">How texts of the earlier state may be shown.</param>
    /// <param name="after">How texts of the later state may be shown.</param>
    public static StateDrift Of(StateDrift drift, Redaction before, Redaction after)
    {
        ArgumentNullException.ThrowIfNull(drift);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (former, later) = (drift.Before.IsRecorded, drift.After.IsRecorded);
        return drift with
        {
            Before = WithoutRows(drift.Before),
            After = WithoutRows(drift.After),
            Evidence = [.. drift.Evidence.Select(c => Shown(c, r => Evidence(r, before, former), r => Evidence(r, after, later)))],
            Findings = [.. drift.Findings.Select(c => Shown(c, r => Finding(r, before), r => Finding(r, after)))],
        };
    }

    /// <summary>What a reader of the difference needs of a state: release and hashes.</summary>
    private static AttestedState WithoutRows(AttestedState state) =>
        state with { Policy = null, Evidence = ObjectNode.Empty, EvidenceRows = [], Findings = [] };

    private static RowChange Shown(RowChange change, Func<ObservedRow, ObservedRow> showBefore, Func<ObservedRow, ObservedRow> showAfter)
    {
        var before = change.Before is { } former ? showBefore(former) : null;
        var after = change.After is { } later ? showAfter(later) : null;
        return new RowChange(before, after, [.. change.Members.Select(m => new ValueChange(m.Name, before?.Row[m.Name], after?.Row[m.Name]))]);
    }

    private static ObservedRow Evidence(ObservedRow row, Redaction redaction, bool isRecorded) =>
        row with { Row = isRecorded ? redaction.RecordedRow(row.Row) : redaction.Row(row.Row) };

    private static ObservedRow Finding(ObservedRow row, Redaction redaction)
    {
        var shown = new ObjectNodeBuilder();
        foreach (var (name, value) in row.Row.Members)
        {
            shown.Set(name, value is StringNode text ? new StringNode(redaction.About(row.Fact, text.Value), text.Origin) : value);
        }

        return row with { Row = shown.Build(row.Row.Origin) };
    }
}
