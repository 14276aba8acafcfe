using System.Globalization;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Markdown;

/// <summary>
/// Makes rules of USER.md and AGENTS.md and a playbook of SOUL.md. The rules are hints without a decision: they are kept and exported, no
/// decision looks at them.
/// </summary>
/// <param name="mode">In corrected mode a rule's key is its id, and unchanged sections make no new record.</param>
/// <param name="clock">Gives the moment that ids and events carry.</param>
public sealed class MarkdownToPolicyConverter(AlignmentMode mode, TimeProvider? clock = null)
{
    private const string Source = "md_migration";
    private const int SummaryLength = 220;
    private const int RuleEventLength = 120;
    private const int PlaybookEventLength = 180;

    private readonly TimeProvider _clock = clock ?? TimeProvider.System;

    private string Epoch => _clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

    /// <summary>The rules of a text of USER.md, by key.</summary>
    public IReadOnlyList<KeyValuePair<string, Rule>> ConvertUser(string markdown) => Convert(markdown, SectionSlots.User);

    /// <summary>The rules of a text of AGENTS.md, by key.</summary>
    public IReadOnlyList<KeyValuePair<string, Rule>> ConvertAgents(string markdown) => Convert(markdown, SectionSlots.Agents);

    /// <summary>The playbook of a text of SOUL.md.</summary>
    public Playbook ConvertSoul(string markdown)
    {
        var content = PythonText.UniversalNewlines(markdown);
        var core = MarkdownSections.Find(content, SectionSlots.CorePrinciples);
        var prohibited = MarkdownSections.Find(content, SectionSlots.Prohibited);
        var rewards = MarkdownSections.Find(content, SectionSlots.Rewards);
        (string Section, string Trigger)[] triggers = [(core, "core_principles"), (prohibited, "high_risk_operation"), (rewards, "reward_adjustment")];
        var playbook = new Playbook($"playbook_safety_{Epoch}")
        {
            Summary = Summary(core, prohibited, rewards),
            Category = "harden",
            Confidence = 0.9,
            Trigger = [.. triggers.Where(static t => t.Section.Length > 0).Select(static t => t.Trigger).Concat(["safety_check", "boundary_validation"]).Order(StringComparer.Ordinal)],
        };
        playbook.UpdateAssetId();
        return playbook;
    }

    /// <summary>Imports the Markdown files of a memory folder into its store.</summary>
    /// <param name="memoryFolder">The folder.</param>
    /// <param name="store">Its store.</param>
    /// <returns>The ids of the rules and playbooks that were stored.</returns>
    /// <exception cref="StoreException">A file cannot be read or written.</exception>
    public IReadOnlyList<string> MigrateAll(string memoryFolder, PolicyStore store)
    {
        ArgumentNullException.ThrowIfNull(store);
        return store.Exclusively<IReadOnlyList<string>>(() =>
        [
            .. MigrateRules(memoryFolder, SectionSlots.UserFile, SectionSlots.User, store),
            .. MigrateSoul(memoryFolder, store),
            .. MigrateRules(memoryFolder, SectionSlots.AgentsFile, SectionSlots.Agents, store),
        ]);
    }

    /// <summary>A text with one blank between words, cut to a length in code points; a cut one ends in three points.</summary>
    public static string Compact(string text, int length)
    {
        var compact = PythonText.Collapse(text);
        return PythonText.Length(compact) <= length ? compact : PythonText.Head(compact, length - 3) + "...";
    }

    private static string Summary(string core, string prohibited, string rewards)
    {
        (string Label, string Line)[] parts = [("Core", FirstLine(core)), ("Prohibited", FirstLine(prohibited)), ("Reward", FirstLine(rewards))];
        var stated = parts.Where(static p => p.Line.Length > 0).Select(static p => $"{p.Label}: {p.Line}").ToList();
        return stated.Count == 0 ? "Safety boundary and core principles" : Compact(string.Join(" | ", stated), SummaryLength);
    }

    private static string FirstLine(string section)
    {
        var line = PythonText.SplitLines(section).Select(PythonText.Strip).FirstOrDefault(static l => l.Length > 0) ?? string.Empty;
        return line.StartsWith("- ", StringComparison.Ordinal) ? PythonText.Strip(line[2..]) : line;
    }

    private List<KeyValuePair<string, Rule>> Convert(string markdown, IReadOnlyList<SectionSlot> slots)
    {
        var content = PythonText.UniversalNewlines(markdown);
        var result = new List<KeyValuePair<string, Rule>>();
        foreach (var slot in slots)
        {
            var text = MarkdownSections.Find(content, slot.Names);
            if (text.Length == 0)
            {
                continue;
            }

            var rule = new Rule(mode == AlignmentMode.Upstream ? $"{slot.Key}_{Epoch}" : slot.Key)
            {
                Summary = slot.Summary,
                Category = slot.Category,
                Strategy = text,
                Trigger = slot.Trigger,
                Confidence = slot.Confidence,
            };
            rule.UpdateAssetId();
            result.Add(new(slot.Key, rule));
        }

        return result;
    }

    private List<string> MigrateRules(string folder, string file, IReadOnlyList<SectionSlot> slots, PolicyStore store)
    {
        if (MarkdownFile.Read(Path.Combine(folder, file)) is not { } text)
        {
            return [];
        }

        var rules = store.LoadRules();
        var converted = Convert(text, slots).Where(r => mode == AlignmentMode.Upstream || IsNews(r.Value, rules)).ToList();
        foreach (var (key, rule) in converted)
        {
            rules.Set(key, rule);
        }

        // Upstream announces every rule of the store, also those that were there before.
        var told = mode == AlignmentMode.Upstream ? rules.Values : converted.Select(static c => c.Value);
        PolicyEvent[] events = [.. told.Select(r => Created(Vocabulary.RuleCreated, r.AssetId, $"Migrated from {file}: {Compact(r.Summary, RuleEventLength)}", r.Id))];
        Write(store, events, () => store.SaveRules(rules));
        return [.. converted.Select(static c => c.Value.Id)];
    }

    /// <summary>Whether a section says something else than its rule, and something else than the template.</summary>
    private static bool IsNews(Rule rule, AssetMap<Rule> rules) =>
        !MarkdownFile.IsPlaceholder(rule.Strategy) && (rules[rule.Id] is not { } known || known.Strategy != rule.Strategy);

    private List<string> MigrateSoul(string folder, PolicyStore store)
    {
        if (MarkdownFile.Read(Path.Combine(folder, SectionSlots.SoulFile)) is not { } text)
        {
            return [];
        }

        var playbook = ConvertSoul(text);
        var playbooks = store.LoadPlaybooks();
        if (mode == AlignmentMode.Corrected && playbooks.Values.Any(p => p.Summary == playbook.Summary))
        {
            return [];
        }

        playbooks.Set(playbook.Id, playbook);
        var told = Created(Vocabulary.PlaybookCreated, playbook.AssetId, $"Migrated from {SectionSlots.SoulFile}: {Compact(playbook.Summary, PlaybookEventLength)}", playbook.Id);
        Write(store, [told], () => store.SavePlaybooks(playbooks));
        return [playbook.Id];
    }

    private static void Write(PolicyStore store, PolicyEvent[] events, Action save)
    {
        save();
        if (events.Length > 0)
        {
            store.Append(events);
        }
    }

    private PolicyEvent Created(string type, string assetId, string changes, string id) =>
        new(mode == AlignmentMode.Upstream ? Epoch : PythonTimestamp.Format(_clock.GetUtcNow()), type, assetId)
        {
            Changes = changes,
            SourceNodeId = Source,
            Payload = mode == AlignmentMode.Upstream ? new() : EventMode.Mark(new([new("rule_id", new Json.JsonString(id))]), mode),
        };
}
