using OpenClaw.Policy.Configuration.Variables;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Evidence;

/// <summary>
/// The texts of evidence that hold a variable: either what was given for it, or its name where nobody has a value. Texts of evidence know the text of the config that they
/// were made of, be they lower case or a part of it.
/// </summary>
public sealed class JudgedVariables
{
    private readonly HashSet<(SourceSpan Place, string Name)> _found = [];

    /// <param name="evidence">Evidence as it is printed; nested no deeper than the reader goes.</param>
    public JudgedVariables(Node evidence) => Visit(evidence);

    /// <summary>Whether the variable is part of what is judged, there where the text stands.</summary>
    public bool Hold(VariableUse use)
    {
        ArgumentNullException.ThrowIfNull(use);
        return use.Text.Origin is { } origin && _found.Contains((origin.Anchor, use.Name));
    }

    private void Visit(Node node)
    {
        switch (node)
        {
            case StringNode { Origin: { } origin } text:
                var names = VariableReference.NamesIn(text.Value.ToUpperInvariant()).Concat(origin.Substituted?.Variables ?? []);
                _found.UnionWith(names.Select(name => (origin.Anchor, name)));
                break;
            case ArrayNode list:
                foreach (var item in list.Items)
                {
                    Visit(item);
                }

                break;
            case ObjectNode settings:
                foreach (var (_, value) in settings.Members)
                {
                    Visit(value);
                }

                break;
        }
    }
}
