using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>A section of the form <c>{ allow: [...], deny: [...] }</c> whose entries are texts that are not blank.</summary>
/// <param name="property">The section, with dots.</param>
/// <param name="valueName">What an entry is called in messages, such as "MCP server id".</param>
internal sealed class AllowDenyShape(string property, string valueName) : IShape
{
    private readonly ObjectShape _container = new(property);
    private readonly PolicyPath[] _lists = [new($"{property}.allow"), new($"{property}.deny")];

    public Finding? FirstIssue(RuleContext context) =>
        _container.FirstIssue(context) ?? _lists.Select(l => FirstIssue(context, l)).FirstOrDefault(static f => f is not null);

    private Finding? FirstIssue(RuleContext context, PolicyPath path)
    {
        if (path.Find(context.Policy) is not { } entries)
        {
            return null;
        }

        if (entries is not ArrayNode list)
        {
            return context.Malformed(
                path.Address,
                $"{path.Property} must be an array.",
                $"Fix {context.PolicyPath} so {path.Property} is an array of {valueName}s.",
                entries);
        }

        foreach (var (index, entry) in list.Items.Index())
        {
            if (entry.AsString() is not { } text || EcmaString.Trim(text).Length == 0)
            {
                return context.Malformed(
                    $"{path.Address}/#{index}",
                    $"{path.Property}[{index}] must be a non-empty string.",
                    $"Fix {context.PolicyPath} so each {path.Property} entry is a {valueName}.",
                    entry);
            }
        }

        return null;
    }
}
