using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules.Scopes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Rules;

/// <summary>What a policy section judges with: the policy, what was observed, and the names under which both are printed.</summary>
/// <param name="Policy">The parsed policy document; any JSON value.</param>
/// <param name="PolicyPath">The policy's display path, as findings print it.</param>
/// <param name="DocumentName">The policy's name in <c>oc://</c> addresses: the last segment of its display path.</param>
/// <param name="Evidence">What was observed.</param>
/// <param name="Contract">The behaviour of the release.</param>
/// <param name="Config">The config that the evidence was taken from, for rules on a setting that no evidence stands for.</param>
/// <param name="WorkspaceFile">Reads a file of the workspace by its name; null when it does not exist.</param>
/// <param name="ExecApprovals">Reads the approvals document.</param>
internal sealed record RuleContext(
    Node Policy,
    string PolicyPath,
    string DocumentName,
    PolicyEvidence Evidence,
    PolicyContract Contract,
    ObjectNode Config,
    Func<string, SourceText?> WorkspaceFile,
    Func<ExecApprovalsDocument> ExecApprovals) : AuthoredPolicy(Policy, PolicyPath, DocumentName, Contract)
{
    /// <summary>The rules of the policy that the contract knows: what is judged. Only what the policy must look like is asked of all of it.</summary>
    public Node Judged { get; } = Contract.RulesIn(Policy);

    /// <summary>How much scopes may look at.</summary>
    public ScopeBudget ScopeBudget { get; } = new();

    /// <summary>A finding on a setting of the config.</summary>
    /// <param name="descriptor">The check.</param>
    /// <param name="message">The real program's sentence.</param>
    /// <param name="target">The observed fact that does not conform.</param>
    /// <param name="rulePath">The place of the demanding rule in the policy, as in an address.</param>
    /// <param name="rule">The node of the rule.</param>
    /// <param name="fixHint">What to do.</param>
    public Finding OnConfig(
        DiagnosticDescriptor descriptor, string message, EvidenceEntry target, string rulePath, Node? rule, string fixHint) =>
        OnConfig(descriptor, message, target.Source, target.Origin, rulePath, rule, fixHint) with { Fact = target };

    /// <summary>A finding on a setting of the config that no evidence stands for.</summary>
    /// <param name="descriptor">The check.</param>
    /// <param name="message">The real program's sentence.</param>
    /// <param name="target">The setting.</param>
    /// <param name="rulePath">The place of the demanding rule in the policy, as in an address.</param>
    /// <param name="rule">The node of the rule.</param>
    /// <param name="fixHint">What to do.</param>
    public Finding OnConfig(
        DiagnosticDescriptor descriptor, string message, SettingPlace target, string rulePath, Node? rule, string fixHint) =>
        OnConfig(descriptor, message, target.Source, target.Origin, rulePath, rule, fixHint);

    private Finding OnConfig(
        DiagnosticDescriptor descriptor, string message, string source, Origin? origin, string rulePath, Node? rule, string fixHint) => new()
    {
        Descriptor = descriptor,
        Message = message,
        Path = "openclaw config",
        OcPath = source,
        Target = source,
        Requirement = Address(rulePath),
        FixHint = fixHint,
        TargetOrigin = origin,
        RequirementOrigin = rule?.Origin,
    };
}
