using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
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

        Log(known, changed, findings);
        if (known.Rules.Entries.Count > 0 && (changed.Rules.Text.IsMissing || changed.Rules.Parsed is not null))
        {
            Rules(known, changed, findings);
        }
    }

    private static void Log(MemoryFolder known, MemoryFolder changed, FindingList findings)
    {
        if (known.Log.Bytes.Length == 0 || changed.Log.Problem is not null || changed.Log.Bytes.Span.StartsWith(known.Log.Bytes.Span))
        {
            return;
        }

        var number = FirstDifference(known, changed);
        findings.Add(
            AlignmentDiagnostics.LogRewritten, changed.Lines.Count == 0 ? FindingPlace.WholeFile(changed.Log.Path) : changed.PlaceOfLine(Math.Min(number, changed.Lines.Count)), "log",
            $"The log of the base is not the beginning of this one; they differ from line {number} on.");
    }

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

    private static void Rules(MemoryFolder known, MemoryFolder changed, FindingList findings)
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
            else if (!HasNewEvent(known, changed, before.Id))
            {
                Unchanged(before, after, findings);
            }
        }
    }

    private static bool HasNewEvent(MemoryFolder known, MemoryFolder changed, string id) =>
        changed.Replay.Rules.TryGetValue(id, out var state) && state.Last.Line > known.Lines.Count;

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
