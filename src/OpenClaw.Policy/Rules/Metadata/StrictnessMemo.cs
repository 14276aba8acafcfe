using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>Compares a pair of values once: one scope may name thousands of agents, and its rules are the same for each of them.</summary>
internal sealed class StrictnessMemo(PolicyContract contract)
{
    private readonly Dictionary<(string Rule, Node Candidate, Node Baseline), bool> _compared = [];

    /// <summary>As <see cref="PolicyStrictness"/> has it.</summary>
    public bool IsAtLeastAsStrict(PolicyRule rule, Node candidate, Node baseline)
    {
        var key = (rule.Path.Property, candidate, baseline);
        if (!_compared.TryGetValue(key, out var result))
        {
            result = PolicyStrictness.IsAtLeastAsStrict(rule, candidate, baseline, contract);
            _compared.Add(key, result);
        }

        return result;
    }
}
