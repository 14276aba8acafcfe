using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>Makes each list ready once: a list of the top level is compared with those of thousands of scopes.</summary>
/// <param name="contract">The behaviour of the release.</param>
internal sealed class RuleLists(PolicyContract contract)
{
    private readonly Dictionary<(string Rule, Node Value), RuleList?> _lists = [];

    /// <summary>Null when the value is no list, or when an entry is not of the kind that the rule holds.</summary>
    public RuleList? Of(PolicyRule rule, Node value)
    {
        var key = (rule.Path.Property, value);
        if (!_lists.TryGetValue(key, out var list))
        {
            list = RuleList.Of(rule, value, contract);
            _lists.Add(key, list);
        }

        return list;
    }
}
