using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Markdown;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>Whether playbooks and exported sections lead to rules that are in force.</summary>
internal static class ReferenceChecks
{
    private const string ImportedPlaybook = "playbook_safety_";

    public static void Run(MemoryFolder memory, FindingList findings)
    {
        var rules = new Dictionary<string, StoreEntry<Rule>>(StringComparer.Ordinal);
        foreach (var entry in memory.Rules.Entries)
        {
            rules.TryAdd(entry.Id, entry);
            rules.TryAdd(entry.Key, entry);
        }

        foreach (var entry in memory.Playbooks.Entries.Where(static e => e.Asset is not null))
        {
            Playbook(entry, rules, findings);
        }

        foreach (var entry in memory.Playbooks.Entries.Where(static e => e.Id.StartsWith(ImportedPlaybook, StringComparison.Ordinal)).Skip(1))
        {
            findings.Add(AlignmentDiagnostics.ImportDuplicatePlaybook, entry.Place, entry.Id, $"The playbook `{entry.Id}` is another import of SOUL.md.");
        }

        foreach (var slot in SectionSlots.User.Concat(SectionSlots.Agents))
        {
            Slot(slot, memory, findings);
        }
    }

    private static void Playbook(StoreEntry<Playbook> entry, Dictionary<string, StoreEntry<Rule>> rules, FindingList findings)
    {
        var used = entry.Asset!.RulesUsed.OfType<JsonString>().Select(static r => r.Value).Distinct(StringComparer.Ordinal).ToList();
        if (used.Count == 0 && !entry.Id.StartsWith(ImportedPlaybook, StringComparison.Ordinal))
        {
            findings.Add(AlignmentDiagnostics.OrphanPlaybook, entry.Place, entry.Id, $"The playbook `{entry.Id}` lists no rule.");
        }

        foreach (var id in used)
        {
            if (!rules.TryGetValue(id, out var rule))
            {
                findings.Add(AlignmentDiagnostics.OrphanPlaybook, entry.FieldPlace("rules_used"), $"{entry.Id} {id}", $"The playbook `{entry.Id}` lists the rule `{id}`, which does not exist.");
            }
            else if (rule.Asset?.Status is Vocabulary.Suspended or Vocabulary.Archived)
            {
                findings.Add(
                    AlignmentDiagnostics.SuspendedStillReferenced, entry.FieldPlace("rules_used"), $"{entry.Id} {id}", $"The playbook `{entry.Id}` lists the rule `{id}`, which is {rule.Asset.Status}.",
                    related: [new(rule.Place, "the rule")]);
            }
        }
    }

    private static void Slot(SectionSlot slot, MemoryFolder memory, FindingList findings)
    {
        var entry = memory.ReadableRules.FirstOrDefault(e => IsNamed(slot, e.Asset!));
        if (entry is null)
        {
            return;
        }

        if (entry.Asset!.Status is Vocabulary.Suspended or Vocabulary.Archived)
        {
            findings.Add(
                AlignmentDiagnostics.SuspendedStillReferenced, entry.FieldPlace(RuleField.Summary), $"{slot.Heading} {entry.Id}",
                $"The rule `{entry.Id}` is {entry.Asset.Status} and stands for the section `{slot.Heading}` of an export.");
        }

        if (entry.Key != slot.Key && entry.Asset.Summary != slot.Summary && memory.ReadableRules.FirstOrDefault(e => e.Key == slot.Key || e.Asset!.Summary == slot.Summary) is { } meant)
        {
            findings.Add(
                AlignmentDiagnostics.MarkdownAliasHijack, entry.FieldPlace(RuleField.Summary), $"{slot.Heading} {entry.Id}",
                $"The rule `{entry.Id}` stands for the section `{slot.Heading}` of an export instead of `{meant.Id}`.", related: [new(meant.Place, "the rule that is meant")]);
        }
    }

    private static bool IsNamed(SectionSlot slot, Rule rule) => PythonText.Lower(rule.Summary) is var summary && slot.Aliases.Any(a => summary.Contains(PythonText.Lower(a), StringComparison.Ordinal));
}
