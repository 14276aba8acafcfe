using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Replay;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>What a change does to a memory that the base has.</summary>
internal static class BaseChecks
{
    /// <param name="known">The memory of the base.</param>
    /// <param name="changed">The memory of the change; null when it has none.</param>
    /// <param name="findings">Where findings go.</param>
    public static void Run(MemoryFolder known, MemoryFolder? changed, FindingList findings)
    {
        if (known.Rules.Entries.Count == 0 && known.Log.IsMissing)
        {
            return;
        }

        if (changed is null || (changed.Rules.Text.IsMissing && changed.Log.IsMissing))
        {
            findings.Add(AlignmentDiagnostics.StoreRemoved, FindingPlace.WholeFile(known.Rules.Text.Path), "store", "The base has a policy memory here, and the change has none.");
            return;
        }

        var added = Log(known, changed, findings);
        if (known.Rules.Entries.Count > 0 && (changed.Rules.Text.IsMissing || changed.Rules.Parsed is not null))
        {
            Rules(known, changed, added, findings);
        }
    }

    /// <summary>Whether a finding tells what a change does to its base.</summary>
    public static bool IsOfBase(DiagnosticDescriptor descriptor) =>
        new[] { AlignmentDiagnostics.LogRewritten, AlignmentDiagnostics.RuleChangedWithoutEvent, AlignmentDiagnostics.RuleRemoved, AlignmentDiagnostics.StoreRemoved }
            .Any(c => c.Descriptor == descriptor);

    /// <summary>Whether a line, from 1, is one that the base lacks.</summary>
    private static Predicate<int> Log(MemoryFolder known, MemoryFolder changed, FindingList findings)
    {
        Predicate<int> isBehind = line => line > known.Lines.Count;
        if (known.Log.Bytes.Length == 0 || changed.Log.Problem is not null || changed.Log.Bytes.Span.StartsWith(known.Log.Bytes.Span))
        {
            return isBehind;
        }

        var alignment = LogAlignment.Of([.. known.Lines.Select(static l => l.Text)], [.. changed.Lines.Select(static l => l.Text)]);
        if (alignment?.IsNew.Contains(true) == false && changed.Lines.Count == known.Lines.Count)
        {
            // The same lines with other ends, as git writes them on Windows, or without the last end.
            return isBehind;
        }

        if (alignment is not null && alignment.KeepsUnits(Units(known), Units(changed)))
        {
            var first = changed.Lines.First(l => alignment.IsNew[l.Number - 1]);
            findings.Add(
                AlignmentDiagnostics.LogInterleaved, first.Place, "log",
                $"{alignment.IsNew.Count(static n => n)} new lines stand among those of the base or behind them, from line {first.Number} on, as a merge of two histories leaves them.");
            return line => alignment.IsNew[line - 1];
        }

        var number = FirstDifference(known, changed);
        findings.Add(
            AlignmentDiagnostics.LogRewritten, changed.Lines.Count == 0 ? FindingPlace.WholeFile(changed.Log.Path) : changed.PlaceOfLine(Math.Min(number, changed.Lines.Count)), "log",
            $"The log of the base is not the beginning of this one; they differ from line {number} on.");
        return isBehind;
    }

    private static IReadOnlyList<LogUnit> Units(MemoryFolder memory) => LogUnit.Of([.. memory.Lines.Select(static l => l.Event)]);

    private static int FirstDifference(MemoryFolder known, MemoryFolder changed)
    {
        var common = Math.Min(known.Lines.Count, changed.Lines.Count);
        for (var i = 0; i < common; i++)
        {
            if (known.Lines[i].Text != changed.Lines[i].Text)
            {
                return i + 1;
            }
        }

        return common + 1;
    }

    private static void Rules(MemoryFolder known, MemoryFolder changed, Predicate<int> isAdded, FindingList findings)
    {
        var entries = changed.Rules.Entries.ToDictionary(static e => e.Key, StringComparer.Ordinal);
        foreach (var before in known.Rules.Entries)
        {
            if (!entries.TryGetValue(before.Key, out var after))
            {
                if (before.Record?.Text("status") != Vocabulary.Archived)
                {
                    findings.Add(AlignmentDiagnostics.RuleRemoved, FindingPlace.WholeFile(changed.Rules.Text.Path), before.Id, $"The rule `{before.Id}` of the base is gone.");
                }
            }
            else if (!HasNewEvent(changed, before.Id, isAdded))
            {
                Unchanged(before, after, findings);
            }
        }
    }

    private static bool HasNewEvent(MemoryFolder changed, string id, Predicate<int> isAdded) =>
        changed.Replay.Rules.TryGetValue(id, out var state) && isAdded(state.Last.Line);

    private static void Unchanged(StoreEntry<Rule> before, StoreEntry<Rule> after, FindingList findings)
    {
        var old = Fields(before);
        foreach (var (name, value, _) in Fields(after).Members.Where(static m => m.Name is not ("last_seen_at" or "last_applied_at")))
        {
            if (old[name] is not { } expected || JsonFormat.Line(expected) != JsonFormat.Line(value))
            {
                findings.Add(
                    AlignmentDiagnostics.RuleChangedWithoutEvent, after.FieldPlace(name), $"{after.Id} {name}",
                    $"The field `{name}` of the rule `{after.Id}` is {value}; in the base it is {old[name]?.ToString() ?? "absent"}, and the change appends no event of the rule.");
            }
        }
    }

    /// <summary>A field that is left out has its default.</summary>
    private static JsonObject Fields(StoreEntry<Rule> entry) => entry.Asset?.ToJson() ?? entry.Record ?? new();
}
