using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules;

namespace OpenClaw.Policy.Comparison;

/// <summary>
/// What a check of any workspace says of a policy's own form, and a comparison does not look at. A baseline that is malformed in this way
/// fails every workspace, so that no policy is as strict.
/// </summary>
internal static class MalformedSections
{
    /// <param name="baseline">The baseline.</param>
    /// <param name="failures">Where a section is noted that the release fails on.</param>
    public static IEnumerable<Finding> In(AuthoredPolicy baseline, ReleaseFailures failures)
    {
        var context = InEmptyWorkspace(baseline);
        return baseline.Contract.Sections.InOrder
            .SelectMany(section => failures.Guard(() => [.. section.Findings(context)]))
            .Where(static f => f.Descriptor == DiagnosticCatalog.PolicyInvalid)
            .Select(static f => f with { Descriptor = DiagnosticCatalog.ComparedPolicyMalformed, Requirement = f.Target });
    }

    private static RuleContext InEmptyWorkspace(AuthoredPolicy policy) => new(
        policy.Policy,
        policy.PolicyPath,
        policy.DocumentName,
        new PolicyEvidence([]),
        policy.Contract,
        ObjectNode.Empty,
        static _ => null,
        static () => ExecApprovalsDocument.Missing(""));
}
