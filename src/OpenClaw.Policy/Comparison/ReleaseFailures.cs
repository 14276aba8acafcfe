using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules.Metadata;

namespace OpenClaw.Policy.Comparison;

/// <summary>Keeps what a release fails on from ending a comparison: the rest is compared, and each failure is reported.</summary>
/// <param name="release">The release that fails.</param>
internal sealed class ReleaseFailures(OpenClawRelease release)
{
    private readonly List<ConformanceGap> _gaps = [];
    private readonly RuleLists _lists = new(release.Contract);

    /// <summary>The failures so far.</summary>
    public IReadOnlyList<ConformanceGap> Gaps => _gaps;

    /// <summary>Whether a value is as strict as another one by what the check demands.</summary>
    /// <param name="rule">The rule that both are values of.</param>
    /// <param name="candidate">The value that should be as strict.</param>
    /// <param name="baseline">The value to be as strict as.</param>
    /// <param name="failure">What keeps the release from comparing them.</param>
    public bool Decide(PolicyRule rule, Node candidate, Node baseline, ReleaseFailureException failure)
    {
        Add($"two values of {rule.Path.Property}", failure, candidate.Origin, baseline.Origin);
        return RuleDemand.Loophole(rule, candidate, baseline, _lists) is null;
    }

    /// <summary>The findings of a step; none when the release fails in it.</summary>
    /// <param name="step">The step.</param>
    public IReadOnlyList<Finding> Guard(Func<IReadOnlyList<Finding>> step)
    {
        try
        {
            return step();
        }
        catch (ReleaseFailureException failure)
        {
            Add("the scopes of a policy with each other", failure, failure.Origin, requirement: null);
            return [];
        }
    }

    private void Add(string what, ReleaseFailureException failure, Origin? place, Origin? requirement)
    {
        var gap = new ConformanceGap(
            DiagnosticCatalog.ReleaseFails,
            $"OpenClaw {release.Version} cannot compare {what}; it ends with: {failure.Message}",
            "Take out the entry that it fails on, which is the name of a member that every JavaScript object has; or use a release that can read it.",
            place,
            requirement);
        if (!_gaps.Contains(gap))
        {
            _gaps.Add(gap);
        }
    }
}
