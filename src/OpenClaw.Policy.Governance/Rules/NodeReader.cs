using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Governance.Rules;

/// <summary>Takes members out of an object and notes what is wrong with them. A member that nobody asks for is unknown, which is a problem too: a misspelt one would do nothing.</summary>
internal sealed class NodeReader
{
    private readonly ObjectNode _node;
    private readonly List<RulesProblem> _problems;
    private readonly string _subject;
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public NodeReader(ObjectNode node, List<RulesProblem> problems, string subject) => (_node, _problems, _subject) = (node, problems, subject);

    public SourceSpan Span => SpanOf(_node);

    public static SourceSpan SpanOf(Node node) => node.Origin!.Anchor;

    /// <summary>The value of a member; null, and nothing wrong, when it is absent.</summary>
    public Node? Member(string name)
    {
        _asked.Add(name);
        return _node[name];
    }

    public string? Text(string name, bool required = false)
    {
        var value = Member(name);
        if (value is StringNode { Value: var text } && !string.IsNullOrWhiteSpace(text))
        {
            return text;
        }

        if (value is not null)
        {
            Problem(value, $"`{name}` is no text, or an empty one.", "Write a text in quotes.");
        }
        else if (required)
        {
            Problem(_node, $"`{name}` is missing.", $"Add `{name}`.");
        }

        return null;
    }

    public int? Count(string name, int least, int most)
    {
        switch (Member(name))
        {
            case null:
                return null;
            case NumberNode { Value: var number } when number == Math.Floor(number) && number >= least && number <= most:
                return (int)number;
            case var other:
                Problem(other, $"`{name}` is no whole number from {least} to {most}.", "Write such a number.");
                return null;
        }
    }

    public bool Flag(string name)
    {
        var value = Member(name);
        if (value is not (null or BooleanNode))
        {
            Problem(value, $"`{name}` is neither true nor false.", "Write true or false, without quotes.");
        }

        return value.AsBoolean() ?? false;
    }

    /// <summary>The texts of a list with their nodes; empty when the member is absent.</summary>
    public IReadOnlyList<StringNode> Texts(string name, int most)
    {
        switch (Member(name))
        {
            case null:
                return [];
            case ArrayNode { Items: var items } when items.Count <= most && items.All(static i => i is StringNode { Value.Length: > 0 }):
                return [.. items.Cast<StringNode>()];
            case var other:
                Problem(other, $"`{name}` is no list of texts, holds an empty one, or more than {most}.", "Write a list of texts in quotes.");
                return [];
        }
    }

    public RiskClass? Risk(string name, bool required = false)
    {
        if (Text(name, required) is not { } word)
        {
            return null;
        }

        if (RiskWords.TryParse(word) is { } risk)
        {
            return risk;
        }

        Problem(_node[name]!, $"`{word}` is no class of risk.", "Write green, amber or red.");
        return null;
    }

    /// <summary>Notes the members that nobody asked for.</summary>
    public void RefuseUnknown()
    {
        foreach (var member in _node.Members.Where(m => !_asked.Contains(m.Name)))
        {
            _problems.Add(new RulesProblem(
                $"`{member.Name}` is not known here.", $"Known are: {string.Join(", ", _asked.Order(StringComparer.Ordinal))}. Correct the name, or leave it out.",
                SpanOf(member.Value), $"{_subject}/{member.Name}"));
        }
    }

    public void Problem(Node node, string message, string remedy) => _problems.Add(new RulesProblem(message, remedy, SpanOf(node), _subject));
}
