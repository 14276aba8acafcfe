using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.ToolNaming;

namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>A list that is the value of a rule, made ready to be compared with many others.</summary>
internal sealed class RuleList
{
    private readonly PolicyContract _contract;

    private RuleList(IReadOnlyList<string> entries, PolicyContract contract) => (Entries, _contract) = (entries, contract);

    /// <summary>The entries in the form in which they are compared, in the order of the list.</summary>
    public IReadOnlyList<string> Entries { get; }

    /// <summary>Each entry once.</summary>
    public IReadOnlySet<string> Set => field ??= Entries.ToHashSet(StringComparer.Ordinal);

    /// <summary>All entries, equal ones too, in an order that does not depend on how they are written.</summary>
    public IReadOnlyList<string> Sorted => field ??= [.. Entries.Order(StringComparer.Ordinal)];

    /// <summary>The entries as a deny list of tools.</summary>
    public ToolDenyList DenyList => field ??= ToolDenyList.Of(Entries.Select(static e => new StringNode(e)), _contract.ToolNames);

    /// <summary>The tools that the entries mean, each once.</summary>
    public IReadOnlySet<string> Tools => field ??= Entries.SelectMany(_contract.ToolNames.Expand).ToHashSet(StringComparer.Ordinal);

    /// <summary>Null when the value is no list, or when an entry is not of the kind that the rule holds.</summary>
    public static RuleList? Of(PolicyRule rule, Node value, PolicyContract contract) =>
        RuleTexts.OfList(rule, value, contract) is { } entries ? new(entries, contract) : null;
}
