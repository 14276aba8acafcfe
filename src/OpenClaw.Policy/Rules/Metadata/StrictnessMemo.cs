using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>Compares a pair of values once: one scope may name thousands of agents, and its rules are the same for each of them.</summary>
/// <param name="contract">The behaviour of the release.</param>
/// <param name="maximum">How many comparisons may be asked for.</param>
internal sealed class StrictnessMemo(PolicyContract contract, int maximum = StrictnessMemo.Maximum)
{
    /// <summary>
    /// Two policies whose scopes name the same agent over and over are compared scope by scope. Ten thousand agents in scopes with every
    /// rule ask for less than a tenth of this, and it takes a second.
    /// </summary>
    private const int Maximum = 5_000_000;

    private readonly Dictionary<(string Rule, Node Candidate, Node Baseline), bool> _compared = [];
    private int _asked;

    /// <summary>The lists that were compared.</summary>
    public RuleLists Lists { get; } = new(contract);

    /// <summary>Decides in place of a release that fails on the values; null lets the failure out.</summary>
    public Func<PolicyRule, Node, Node, ReleaseFailureException, bool>? OnFailure { get; init; }

    /// <summary>As <see cref="PolicyStrictness"/> has it.</summary>
    /// <exception cref="PolicyLimitException">More is asked for than is compared.</exception>
    /// <exception cref="ReleaseFailureException">The release fails on an entry of a list of tools, and nothing decides in its place.</exception>
    public bool IsAtLeastAsStrict(PolicyRule rule, Node candidate, Node baseline)
    {
        if (++_asked > maximum)
        {
            throw new PolicyLimitException($"Rules of scopes would be compared more than {maximum} times with each other.", candidate.Origin);
        }

        var key = (rule.Path.Property, candidate, baseline);
        if (!_compared.TryGetValue(key, out var result))
        {
            result = Compare(rule, candidate, baseline);
            _compared.Add(key, result);
        }

        return result;
    }

    private bool Compare(PolicyRule rule, Node candidate, Node baseline)
    {
        try
        {
            return PolicyStrictness.IsAtLeastAsStrict(rule, candidate, baseline, Lists);
        }
        catch (ReleaseFailureException failure) when (OnFailure is not null)
        {
            return OnFailure(rule, candidate, baseline, failure);
        }
    }
}
