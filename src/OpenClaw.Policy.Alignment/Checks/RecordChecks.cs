using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;
using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>Whether the records of rules and playbooks are what the model takes.</summary>
internal static class RecordChecks
{
    private static readonly string[] ImportKeys =
        ["rule_basic_info", "rule_work_habits", "rule_project_constraints", "rule_tool_dispatch", "rule_operation_rules", "rule_escalation"];

    public static void Run(MemoryFolder memory, FindingList findings)
    {
        foreach (var entry in memory.Rules.Entries)
        {
            Shape(entry, Rule.FieldNames, findings);
            if (entry.Record is { } record)
            {
                foreach (var (field, message) in RecordShape.OutsideSet(record))
                {
                    findings.Add(AlignmentDiagnostics.InvalidEnum, entry.FieldPlace(field), $"{entry.Id} {field}", message);
                }

                foreach (var (field, message) in RecordShape.WrongTypes(record))
                {
                    findings.Add(AlignmentDiagnostics.FieldType, entry.FieldPlace(field), $"{entry.Id} {field}", message);
                }
            }
        }

        foreach (var entry in memory.Playbooks.Entries)
        {
            Shape(entry, [.. Playbook.FieldNames, "genes_used"], findings);
            PlaybookTypes(entry, findings);
            Legacy(entry, findings);
        }

        SameIds(memory.Rules, findings);
        SameIds(memory.Playbooks, findings);
        Stamps(memory, findings);
    }

    private static void Shape<T>(StoreEntry<T> entry, IReadOnlyList<string> fields, FindingList findings)
        where T : class, IAsset
    {
        if (entry.Record is not { } record)
        {
            findings.Add(AlignmentDiagnostics.FieldType, entry.Place, entry.Key, $"The entry `{entry.Key}` is {JsonWords.Of(entry.Member.Value)}, not a record.");
            return;
        }

        foreach (var member in record.Members.Where(m => !fields.Contains(m.Name, StringComparer.Ordinal)))
        {
            findings.Add(AlignmentDiagnostics.UnknownField, entry.FieldPlace(member.Name), $"{entry.Id} {member.Name}", $"The entry `{entry.Key}` has the field `{member.Name}`, which the model does not know.");
        }

        if (!record.Contains("id"))
        {
            findings.Add(AlignmentDiagnostics.MissingField, entry.Place, entry.Key, $"The entry `{entry.Key}` has no `id`.");
        }
        else if (record.Text("id") is { } id && id != entry.Key)
        {
            var isImport = ImportKeys.Contains(entry.Key, StringComparer.Ordinal) && id.StartsWith(entry.Key, StringComparison.Ordinal);
            findings.Add(
                AlignmentDiagnostics.KeyIdMismatch, entry.FieldPlace("id"), entry.Key, $"The entry stands under `{entry.Key}` and has the id `{id}`.", isImport ? Severity.Info : null);
        }
    }

    private static void PlaybookTypes(StoreEntry<Playbook> entry, FindingList findings)
    {
        foreach (var (name, value, _) in entry.Record?.Members ?? [])
        {
            var expected = name switch
            {
                "rules_used" or "trigger" or "genes_used" => value is JsonArray list && list.Items.All(static i => i is JsonString) ? null : "a list of texts",
                "confidence" => value is JsonFloat { Value: >= 0 and <= 1 } || (value is JsonInteger n && (n.Value.IsZero || n.Value.IsOne)) ? null : "a number from 0 to 1",
                "id" or "summary" or "category" or "asset_id" => value is JsonString ? null : "a text",
                _ => null,
            };
            if (expected is not null)
            {
                findings.Add(AlignmentDiagnostics.FieldType, entry.FieldPlace(name), $"{entry.Id} {name}", $"The field `{name}` is {value}, but {expected} is expected.");
            }
        }
    }

    private static void Legacy(StoreEntry<Playbook> entry, FindingList findings)
    {
        if (entry.Record?.Contains("genes_used") == true)
        {
            findings.Add(AlignmentDiagnostics.LegacyField, entry.FieldPlace("genes_used"), entry.Id, $"The playbook `{entry.Id}` has the former field `genes_used`.");
        }
        else if (entry.Record?.Text("type") is { } type && type != "Playbook")
        {
            findings.Add(AlignmentDiagnostics.LegacyField, entry.FieldPlace("type"), entry.Id, $"The playbook `{entry.Id}` states the type `{type}`.");
        }
    }

    private static void SameIds<T>(StoreDocument<T> document, FindingList findings)
        where T : class, IAsset
    {
        var first = new Dictionary<string, StoreEntry<T>>(StringComparer.Ordinal);
        foreach (var entry in document.Entries.Where(static e => e.Record?.Text("id") is not null))
        {
            if (!first.TryAdd(entry.Id, entry))
            {
                findings.Add(
                    AlignmentDiagnostics.DuplicateKey, entry.FieldPlace("id"), entry.Id, $"The id `{entry.Id}` belongs to two entries.", related: [new(first[entry.Id].Place, "the other entry")]);
            }
        }
    }

    private static void Stamps(MemoryFolder memory, FindingList findings)
    {
        var stamps = memory.ReadableRules.Where(static e => e.Asset!.LastSeenAt.Length > 0).Select(static e => (Entry: e, Stamp: PythonTimestamp.TryParse(e.Asset!.LastSeenAt.Replace("Z", "+00:00", StringComparison.Ordinal)))).ToList();
        var isMixed = stamps.Any(static s => s.Stamp is { Offset: null }) && stamps.Any(static s => s.Stamp is { Offset: not null });
        foreach (var (entry, stamp) in stamps.Where(static s => s.Stamp is null or { Offset: null }))
        {
            var words = stamp is null ? "is no date" : "has no offset from UTC";
            findings.Add(
                AlignmentDiagnostics.EventTimestampFormat, entry.FieldPlace(RuleField.LastSeenAt), entry.Id, $"The time stamp of the rule `{entry.Id}` {words}.",
                isMixed && stamp is not null ? Severity.Error : null);
        }
    }
}
