using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Metadata;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.Scopes;

/// <summary>A way in which scopes select: by agent (from contract P03) or by channel (from contract P04).</summary>
/// <param name="Selector">Which rules may be selected in this way.</param>
/// <param name="Key">The key in a scope.</param>
/// <param name="Label">What a selected thing is called in messages.</param>
/// <param name="Normalize">Brings an id into the form in which ids are compared.</param>
internal sealed record ScopeSelection(ScopeSelector Selector, string Key, string Label, Func<string, string> Normalize)
{
    public static ScopeSelection Agents { get; } = new(ScopeSelector.Agents, "agentIds", "agent", AgentResolver.NormalizeId);

    public static ScopeSelection Channels { get; } =
        new(ScopeSelector.Channels, "channelIds", "channel", static id => EcmaString.ToLowerCase(EcmaString.Trim(id)));

    public static IReadOnlyList<ScopeSelection> All { get; } = [Agents, Channels];

    /// <summary>The normalised ids that a scope selects, in its order; what is no text, or blank, selects nothing.</summary>
    public IEnumerable<string> Ids(Node? overlay) => overlay.Find(Key).AsItems()
        .OfType<StringNode>()
        .Where(static i => EcmaString.Trim(i.Value).Length > 0)
        .Select(i => Normalize(i.Value));
}
