using System.Text;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Markdown;

/// <summary>
/// Writes USER.md, SOUL.md and AGENTS.md from rules. A section without a rule gets the text of the template; SOUL.md is always the
/// template; whatever else stood in the files is not kept.
/// </summary>
public static class PolicyToMarkdownExporter
{
    public static string User(IEnumerable<Rule> rules) => Export("USER", SectionSlots.User, [.. rules]);

    public static string Agents(IEnumerable<Rule> rules) => Export("AGENTS", SectionSlots.Agents, [.. rules]);

    public static string Soul() => SectionSlots.Soul;

    /// <summary>The rule that stands for a section: the first whose summary contains one of the section's names, whatever its status.</summary>
    public static Rule? RuleOf(SectionSlot slot, IEnumerable<Rule> rules)
    {
        ArgumentNullException.ThrowIfNull(slot);
        return rules.FirstOrDefault(r => PythonText.Lower(r.Summary) is var summary && slot.Aliases.Any(a => summary.Contains(PythonText.Lower(a), StringComparison.Ordinal)));
    }

    /// <summary>A strategy as the lines of a list, ended by a line end.</summary>
    public static string Bullets(string strategy)
    {
        var text = PythonText.Strip(strategy);
        if (text.StartsWith('-') || text.Contains("\n-", StringComparison.Ordinal))
        {
            return text + "\n";
        }

        var lines = text.Split('\n').Select(PythonText.Strip).Where(static l => l.Length > 0).Select(static l => l.StartsWith('-') ? l : $"- {l}");
        return string.Join('\n', lines) + "\n";
    }

    private static string Export(string title, IReadOnlyList<SectionSlot> slots, IReadOnlyList<Rule> rules)
    {
        var builder = new StringBuilder($"# {title}\n");
        foreach (var slot in slots)
        {
            builder.Append("\n## ").Append(slot.Heading).Append("\n\n").Append(RuleOf(slot, rules) is { } rule ? Bullets(rule.Strategy) : slot.Placeholder);
        }

        return builder.ToString();
    }
}
