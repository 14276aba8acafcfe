using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules;
using OpenClaw.Policy.Rules.Metadata;

namespace OpenClaw.Policy.Comparison;

/// <summary>
/// The comparison of a policy with a baseline that a gate needs: OpenClaw's own (<see cref="PolicyComparer"/>), and beside it what that one
/// cannot say. Without findings and gaps every workspace that breaks the baseline breaks the policy.
/// </summary>
public static class ConformanceReview
{
    /// <param name="baseline">What is demanded.</param>
    /// <param name="policy">What is judged.</param>
    /// <param name="release">The release that says which rules there are.</param>
    /// <exception cref="FileUnreadableException">A file is there but cannot be read, for a reason that the real program does not know.</exception>
    /// <exception cref="PolicyLimitException">The policies demand more than is compared.</exception>
    public static Conformance Of(PolicyDocument baseline, PolicyDocument policy, OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(release);

        return baseline.Value is { } baselineValue && policy.Value is { } policyValue
            ? Of((baseline.DisplayPath, baselineValue), (policy.DisplayPath, policyValue), release)
            : new([.. UnreadablePolicy.Findings(baseline), .. UnreadablePolicy.Findings(policy)], []);
    }

    /// <summary>The rules of a baseline that the release does not know, so that nothing checks them.</summary>
    /// <param name="baseline">What is demanded.</param>
    /// <param name="release">The release that says which rules there are.</param>
    public static IReadOnlyList<ConformanceGap> Unknown(PolicyDocument baseline, OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(release);
        return baseline.Value is { } value ? [.. UnknownRules.In(new AuthoredPolicy(value, baseline.DisplayPath, baseline.DisplayPath, release.Contract), release)] : [];
    }

    private static Conformance Of((string Name, Node Value) baseline, (string Name, Node Value) policy, OpenClawRelease release)
    {
        // Where OpenClaw itself fails, what the checks demand is compared, and the failure is reported.
        var failures = new ReleaseFailures(release);
        var strictness = new StrictnessMemo(release.Contract) { OnFailure = failures.Decide };
        var demanded = new ComparedPolicy(baseline.Name, baseline.Value, release.Contract, strictness);
        var judged = new ComparedPolicy(policy.Name, policy.Value, release.Contract, strictness);
        if (failures.Guard(() => MalformedRules.In(demanded, judged)) is { Count: > 0 } malformed)
        {
            return new(malformed, failures.Gaps);
        }

        var conformance = new ClaimConformance(judged, strictness);
        var judgements = demanded.Claims.All.Select(c => (c.Key, Finding: conformance.Judge(c))).Where(static j => j.Finding is not null).ToList();
        var reported = judgements.Select(static j => j.Key).ToHashSet();
        var demands = new ClaimDemands(judged, strictness);
        return new(
            [.. MalformedSections.In(demanded.Policy, failures), .. judgements.Select(static j => j.Finding!)],
            [
                .. demanded.AllClaims.Where(c => !reported.Contains(c.Key)).Select(demands.Judge).OfType<ConformanceGap>().Distinct(),
                .. ApprovalsDocumentDemand.Judge(demanded, judged, reported),
                .. failures.Gaps,
            ]);
    }
}
