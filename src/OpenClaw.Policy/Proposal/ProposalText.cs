using System.Text;
using System.Text.Json;

namespace OpenClaw.Policy.Proposal;

/// <summary>Writes rules as a JSONC document with a comment above each.</summary>
internal static class ProposalText
{
    /// <param name="rules">Rules of one section stand together, in the order of the first of them.</param>
    /// <param name="head">Comment lines at the top; an empty one is an empty line, as everywhere.</param>
    /// <param name="tail">Comment lines below the last rule.</param>
    public static string Of(IReadOnlyList<ProposedRule> rules, IReadOnlyList<string> head, IReadOnlyList<string> tail)
    {
        var text = new StringBuilder("{\n");
        WriteComments(text, head, depth: 1);
        WriteMembers(text, rules, depth: 1);
        WriteComments(text, tail, depth: 1);
        return text.Append("}\n").ToString();
    }

    /// <summary>A text from outside as a JSON string, ASCII only: it can neither end the string nor the line of a comment.</summary>
    public static string Quote(string text) => $"\"{JsonEncodedText.Encode(text).Value.Replace("##", @"#\u0023", StringComparison.Ordinal)}\"";

    public static string List(IEnumerable<string> texts) => $"[{string.Join(", ", texts.Select(Quote))}]";

    private static void WriteMembers(StringBuilder text, IReadOnlyList<ProposedRule> rules, int depth)
    {
        var sections = rules.GroupBy(r => r.Path[depth - 1], StringComparer.Ordinal).ToList();
        foreach (var section in sections)
        {
            IReadOnlyList<ProposedRule> members = [.. section];
            var isRule = members is [var only] && only.Path.Count == depth;
            if (isRule)
            {
                WriteComments(text, members[0].Comments, depth);
            }

            Indent(text, depth).Append(Quote(section.Key)).Append(": ");
            if (isRule)
            {
                text.Append(members[0].Json);
            }
            else
            {
                text.Append("{\n");
                WriteMembers(text, members, depth + 1);
                Indent(text, depth).Append('}');
            }

            text.Append(section == sections[^1] ? "\n" : ",\n");
        }
    }

    private static void WriteComments(StringBuilder text, IReadOnlyList<string> lines, int depth)
    {
        foreach (var line in lines)
        {
            _ = line.Length == 0 ? text.Append('\n') : Indent(text, depth).Append("// ").Append(line).Append('\n');
        }
    }

    private static StringBuilder Indent(StringBuilder text, int depth) => text.Append(' ', depth * 2);
}
