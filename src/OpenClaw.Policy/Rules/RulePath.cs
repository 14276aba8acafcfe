using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules;

/// <summary>The place of a rule, in the policy or below a section of it.</summary>
/// <param name="Address">With slashes, as addresses hold it: <c>exec/allowSecurity</c>.</param>
internal sealed record RulePath(string Address)
{
    private readonly string[] _names = Address.Split('/');

    /// <summary>What stands there, or null.</summary>
    public Node? Find(Node? section) => section.Find(_names);

    /// <summary>The entries of the list that stands there; empty when there is no list of texts.</summary>
    public IReadOnlyList<PolicyListEntry> Entries(Node? section) => PolicyLists.Read(section, _names);

    /// <summary>The words of the list that stands there, in lower case; empty when there is no list of texts.</summary>
    public IReadOnlyList<string> Words(Node? section) => [.. Entries(section).Select(static e => EcmaString.ToLowerCase(e.Name))];
}
