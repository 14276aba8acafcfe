using OpenClaw.Policy.Files;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules.Metadata;

namespace OpenClaw.Policy.Comparison;

/// <summary>
/// Compares a policy with a baseline that somebody else may have written: is every rule of the baseline there, and at least as strict?
/// The same as <c>openclaw policy compare</c>, which exists from contract P04 on; before that the rules of the release are compared in
/// the same way.
/// </summary>
public static class PolicyComparer
{
    /// <summary>Reads one of the two policies, under the last part of its path as its name.</summary>
    /// <param name="files">Where to read.</param>
    /// <param name="directory">What a relative path is relative to; absolute.</param>
    /// <param name="path">As it was given.</param>
    /// <exception cref="Json5.Json5LimitException">The document is nested deeper than the reader goes.</exception>
    public static PolicyDocument Load(IFileSet files, string directory, string path)
    {
        var absolute = NodePath.IsAbsolute(path) ? path : NodePath.Resolve(directory, path);
        return PolicyDocument.Load(files, absolute, NodePath.BaseName(absolute));
    }

    /// <param name="baseline">What is demanded; its display name is the last part of its path.</param>
    /// <param name="policy">What is judged; its display name is the last part of its path.</param>
    /// <param name="release">The release that says which rules there are.</param>
    /// <exception cref="FileUnreadableException">A file is there but cannot be read, for a reason that the real program does not know.</exception>
    public static PolicyComparison Compare(PolicyDocument baseline, PolicyDocument policy, OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(baseline);
        ArgumentNullException.ThrowIfNull(policy);
        ArgumentNullException.ThrowIfNull(release);

        return baseline.Value is { } baselineValue && policy.Value is { } policyValue
            ? Compare(baseline.DisplayPath, baselineValue, policy.DisplayPath, policyValue, release.Contract)
            : new(baseline.DisplayPath, policy.DisplayPath, 0, [.. UnreadablePolicy.Findings(baseline), .. UnreadablePolicy.Findings(policy)]);
    }

    private static PolicyComparison Compare(string baselineName, Node baseline, string policyName, Node policy, PolicyContract contract)
    {
        var strictness = new StrictnessMemo(contract);
        var demanded = new ComparedPolicy(baselineName, baseline, contract, strictness);
        var judged = new ComparedPolicy(policyName, policy, contract, strictness);
        if (MalformedRules.In(demanded, judged) is { Count: > 0 } malformed)
        {
            return new(baselineName, policyName, 0, malformed);
        }

        var conformance = new ClaimConformance(judged, strictness);
        var findings = demanded.Claims.All.Select(conformance.Judge).OfType<Finding>();
        return new(baselineName, policyName, demanded.Claims.All.Count, [.. findings]);
    }
}
