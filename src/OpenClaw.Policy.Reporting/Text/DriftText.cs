using System.Globalization;
using OpenClaw.Policy.Drift;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Drift;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Reporting.Paths;

namespace OpenClaw.Policy.Reporting.Text;

/// <summary>Writes how two states differ, for people: a sign, what it is about, its place, and the values.</summary>
/// <param name="writer">Where to.</param>
/// <param name="before">The paths of the earlier state.</param>
/// <param name="after">The paths of the later state.</param>
internal sealed class DriftText(TerminalWriter writer, ReportPaths before, ReportPaths after)
{
    /// <summary>A longer list is not read; the JSON has all.</summary>
    private const int MaxChanges = 100;

    public void Write(StateDrift drift)
    {
        WriteRelease(drift);
        WriteList("Checks", [.. drift.AddedChecks.Select(static c => ('+', c)), .. drift.RemovedChecks.Select(static c => ('-', c))], WriteCheck);
        WriteList("Policy", drift.Policy, WriteValue);
        WriteList(
            "Evidence keys",
            [.. drift.AddedEvidenceKeys.Select(static c => ('+', c)), .. drift.RemovedEvidenceKeys.Select(static c => ('-', c))],
            WriteCheck);
        WriteList("Evidence", drift.Evidence, WriteEvidence);
        WriteList("Findings", drift.Findings, WriteFinding);
        WriteList("Environment", drift.Environment, WriteVariable);
        WriteHashes(drift);
        if (drift.UnsetVariables.ToList() is { Count: > 0 } unset)
        {
            writer.Words("The evidence depends on variables that are unset here, so hashes can differ where they are set: ");
            writer.Foreign(string.Join(", ", unset)).EndLine();
            writer.EndLine();
        }
    }

    private void WriteRelease(StateDrift drift)
    {
        if (drift.Before.Release == drift.After.Release)
        {
            return;
        }

        var isAlike = drift.Before.Contract == drift.After.Contract;
        writer.Heading("Release").EndLine();
        writer.Words("  ~ judged as OpenClaw ").Foreign(drift.Before.Release).Words(" -> ").Foreign(drift.After.Release);
        writer.Words(isAlike ? ", which judge alike" : ", which judge differently").EndLine();
        writer.EndLine();
    }

    private void WriteList<T>(string title, IReadOnlyList<T> changes, Action<T> write)
    {
        if (changes.Count == 0)
        {
            return;
        }

        writer.Heading(title).Words(string.Create(CultureInfo.InvariantCulture, $" ({changes.Count})")).EndLine();
        foreach (var change in changes.Take(MaxChanges))
        {
            write(change);
        }

        if (changes.Count > MaxChanges)
        {
            writer.Words(string.Create(CultureInfo.InvariantCulture, $"  {changes.Count - MaxChanges} more (--json has all)")).EndLine();
        }

        writer.EndLine();
    }

    private void WriteCheck((char Sign, string Name) check) => writer.Words($"  {check.Sign} ").Foreign(check.Name).EndLine();

    private void WriteValue(ValueChange change)
    {
        writer.Words($"  {Sign(change.Kind)} ").Foreign(change.Name, TextLimit.Detail);
        WritePlace((change.After ?? change.Before)?.Origin, change.After is null ? before : after);
        writer.EndLine();
        writer.Words("      ").Foreign(DriftWords.Values(change)).EndLine();
    }

    private void WriteEvidence(RowChange change)
    {
        writer.Words($"  {Sign(change.Kind)} {change.Group} ").Foreign(change.Address ?? "", TextLimit.Detail);
        WritePlace((change.After ?? change.Before)!.Origin, change.After is null ? before : after);
        writer.EndLine();
        if (change.Kind != ChangeKind.Changed)
        {
            writer.Words("      ").Foreign(DriftWords.Value((change.After ?? change.Before)!.Row)).EndLine();
        }

        foreach (var member in change.Members)
        {
            writer.Words("      ").Foreign(member.Name, TextLimit.Detail).Words(": ").Foreign(DriftWords.Values(member)).EndLine();
        }
    }

    private void WriteFinding(RowChange change)
    {
        writer.Words($"  {Sign(change.Kind)} ").Foreign(change.Group).Words(" ").Foreign(DriftWords.Message(change));
        WritePlace((change.After ?? change.Before)!.Origin, change.After is null ? before : after);
        writer.EndLine();
        foreach (var member in change.Members)
        {
            writer.Words("      ").Foreign(member.Name, TextLimit.Detail).Words(": ").Foreign(DriftWords.Values(member)).EndLine();
        }
    }

    private void WriteVariable(VariableChange change) => writer.Words("  ~ ").Foreign(DriftWords.OfVariable(change)).EndLine();

    private void WriteHashes(StateDrift drift)
    {
        var accepted = AttestationRows.Of(drift.Before.Attestation).ToDictionary(static r => r.Name, static r => r.Hash);
        writer.Heading("Hashes").EndLine();
        foreach (var (name, hash) in AttestationRows.Of(drift.After.Attestation))
        {
            var former = accepted.GetValueOrDefault(name);
            writer.Words($"  {name,-11}  ").Foreign(former == hash ? $"{hash} (the same)" : $"{former ?? "none"} -> {hash}").EndLine();
        }

        writer.EndLine();
    }

    private void WritePlace(Origin? origin, ReportPaths paths)
    {
        if (origin is null)
        {
            return;
        }

        var location = DiagnosticLocation.Of(origin.Anchor);
        writer.Words(" (").Foreign(paths.Show(location.Path), TextLimit.Detail);
        writer.Words(string.Create(CultureInfo.InvariantCulture, $":{location.StartLine}:{location.StartColumn})"));
    }

    private static char Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => '+',
        ChangeKind.Removed => '-',
        _ => '~',
    };
}
