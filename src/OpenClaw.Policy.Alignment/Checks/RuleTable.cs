using System.Globalization;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Replay;
using OpenClaw.Policy.Alignment.Text;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>The rules of a memory with where the log leads them, those that do not replay first.</summary>
internal static class RuleTable
{
    /// <summary>More rows are read by nobody; the first ones are those that do not replay.</summary>
    private const int MaximumRows = 500;

    private static readonly string[] Columns = ["Rule", "Decision", "In the file", "By the log", "Evidence", "Promoted at line", "Replays"];

    /// <param name="memory">The memory.</param>
    /// <param name="findings">What was found in it.</param>
    /// <param name="name">The folder as it is shown.</param>
    /// <returns>Null when there is no rule.</returns>
    public static FamilyTable? Of(MemoryFolder memory, IReadOnlyList<FamilyFinding> findings, string name)
    {
        var rules = memory.Rules.Entries.Select(static e => (e.Id, e.Asset)).DistinctBy(static e => e.Id).ToList();
        var gone = memory.Replay.Rules.Keys.Where(id => rules.TrueForAll(r => r.Id != id)).Select(static id => (Id: id, Asset: (Rule?)null));
        var told = findings.Where(static f => f.Severity > Severity.Info && IsOfTheReplay(f.Descriptor.Code)).ToList();
        var rows = rules.Concat(gone).Select(r => Row(r.Id, r.Asset, memory.Replay.Rules.GetValueOrDefault(r.Id), Codes(told, r.Id)))
            .OrderBy(static row => row[^1] == Yes).Take(MaximumRows).ToList();
        return rows.Count == 0 ? null : new($"Rules of {name}", Columns, rows);
    }

    private const string Yes = "yes";

    /// <summary>The codes that tell of the life cycle and of what a change does to it.</summary>
    private static bool IsOfTheReplay(string code) => string.CompareOrdinal(code, "OCP3020") >= 0 && string.CompareOrdinal(code, "OCP3060") < 0;

    /// <summary>What is told of a rule, or of one of its fields.</summary>
    private static string Codes(IEnumerable<FamilyFinding> findings, string id) => string.Join(
        ", ", findings.Where(f => f.Subject == id || f.Subject.StartsWith($"{id} ", StringComparison.Ordinal)).Select(static f => f.Descriptor.Code).Distinct().Order(StringComparer.Ordinal));

    /// <summary>A status that differs is no replay, also where the list of findings is full.</summary>
    private static IReadOnlyList<string> Row(string id, Rule? rule, RuleState? state, string codes) =>
    [
        id,
        rule?.PolicyDecision ?? state?.Last.Decision ?? string.Empty,
        rule?.Status ?? "not there",
        state?.Last.Status ?? "no event",
        rule is null ? string.Empty : PythonText.Of(rule[RuleField.EvidenceCount]),
        state is { PromotedLine: > 0 } ? state.PromotedLine.ToString(CultureInfo.InvariantCulture) : string.Empty,
        codes.Length > 0 ? $"no: {codes}" : rule is not null && rule.Status == (state?.Last.Status ?? Vocabulary.Hint) ? Yes : "no",
    ];
}
