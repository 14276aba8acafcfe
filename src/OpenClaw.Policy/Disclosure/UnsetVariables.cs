using OpenClaw.Policy.Configuration.Variables;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Disclosure;

/// <summary>The variables without a value here: a report that was made elsewhere may hold values of theirs that nobody can know again.</summary>
public static class UnsetVariables
{
    /// <summary>The names that a value refers to, each once.</summary>
    /// <param name="node">A config or a part of it, after substitution; nested no deeper than the reader goes.</param>
    public static IEnumerable<string> In(Node node) => Names(node).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Names(Node node) => node switch
    {
        StringNode { Origin.Substituted: null } text => VariableReference.NamesIn(text.Value),
        ArrayNode list => list.Items.SelectMany(Names),
        ObjectNode settings => settings.Members.SelectMany(static m => Names(m.Value)),
        _ => [],
    };
}
