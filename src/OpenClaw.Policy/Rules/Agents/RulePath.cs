using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.Agents;

/// <summary>The place of a rule below its section.</summary>
/// <param name="Address">With slashes, as addresses hold it: <c>exec/allowSecurity</c>.</param>
internal sealed record RulePath(string Address)
{
    private readonly string[] _names = Address.Split('/');

    /// <summary>What stands there, or null.</summary>
    public Node? Find(Node? section) => section.Find(_names);

    /// <summary>The words of the list that stands there, in lower case; empty when there is no list of texts.</summary>
    public IReadOnlyList<string> Words(Node? section) =>
        [.. PolicyLists.Read(section, _names).Select(static e => EcmaString.ToLowerCase(e.Name))];
}
