using OpenClaw.Policy.Configuration.Variables;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Disclosure;

/// <summary>The variables without a value here: a report that was made elsewhere may hold values of theirs that nobody can know again.</summary>
public static class UnsetVariables
{
    /// <summary>The names that a value refers to, each once.</summary>
    /// <param name="node">A config or a part of it, after substitution; nested no deeper than the reader goes.</param>
    public static IEnumerable<string> In(Node node) => Names(node).Distinct(StringComparer.Ordinal);

    /// <summary>The same without the settings for secrets and the environments and headers of others, which OpenClaw never repeats.</summary>
    /// <param name="config">A config after substitution and before migrations, which write texts in forms of their own; nested no deeper than the reader goes.</param>
    public static IEnumerable<string> Repeatable(Node config) => Repeatable(config, []).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Repeatable(Node node, List<string> path)
    {
        switch (node)
        {
            case ArrayNode list:
                return [.. list.Items.SelectMany(i => Repeatable(i, path))];
            case ObjectNode settings:
                var names = new List<string>();
                foreach (var (name, value) in settings.Members)
                {
                    path.Add(name);
                    names.AddRange(Repeatable(value, path));
                    path.RemoveAt(path.Count - 1);
                }

                return names;
            default:
                return SecretPlaces.AreSecret(path) || SecretPlaces.MayBeSecret(path) ? [] : Names(node);
        }
    }

    private static IEnumerable<string> Names(Node node) => node switch
    {
        StringNode { Origin.Substituted: null } text => VariableReference.NamesIn(text.Value),
        ArrayNode list => list.Items.SelectMany(Names),
        ObjectNode settings => settings.Members.SelectMany(static m => Names(m.Value)),
        _ => [],
    };
}
