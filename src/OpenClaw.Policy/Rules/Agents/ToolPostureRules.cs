using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.ToolPosture;
using OpenClaw.Policy.Rules.Shapes;

namespace OpenClaw.Policy.Rules.Agents;

/// <summary>The rules below <c>tools</c> about what agents' tools may do (from contract P03).</summary>
internal sealed class ToolPostureRules() : AgentRuleSection<ToolPostureEvidence>(["tools"], ToolPostureCollector.EvidenceKey, Rules)
{
    private const string ExecHint = "Adjust the configured tool posture or update policy after review.";

    private static readonly IAgentRule<ToolPostureEvidence>[] Rules =
    [
        AllowedWords(
            "profiles/allow",
            ToolPostureKinds.Profile,
            new(DiagnosticCatalog.ToolsProfileUnapproved, "Use an approved tools.profile value or update policy after review."),
            "tool profile"),
        Switch(
            "fs/requireWorkspaceOnly",
            demanding: true,
            ToolPostureKinds.FsWorkspaceOnly,
            new(DiagnosticCatalog.ToolsFsWorkspaceOnlyRequired, "Set tools.fs.workspaceOnly=true or update policy after review."),
            "does not require workspace-only filesystem tools."),
        AllowedWords(
            "exec/allowSecurity", ToolPostureKinds.ExecSecurity, new(DiagnosticCatalog.ToolsExecSecurityUnapproved, ExecHint), "exec security"),
        AllowedWords("exec/requireAsk", ToolPostureKinds.ExecAsk, new(DiagnosticCatalog.ToolsExecAskUnapproved, ExecHint), "exec ask"),
        AllowedWords("exec/allowHosts", ToolPostureKinds.ExecHost, new(DiagnosticCatalog.ToolsExecHostUnapproved, ExecHint), "exec host"),
        Switch(
            "elevated/allow",
            demanding: false,
            ToolPostureKinds.ElevatedEnabled,
            new(DiagnosticCatalog.ToolsElevatedEnabled, "Set tools.elevated.enabled=false or update policy after review."),
            "permits elevated tool mode."),
        new AlsoAllowRule(),
        new RequiredDenyRule(),
    ];

    /// <summary>How messages name whom a fact belongs to.</summary>
    public static string Label(ToolPostureEvidence fact) => fact.AgentId is null ? "global tools config" : $"agent '{fact.AgentId}'";

    protected override IReadOnlyList<IShape> Shapes(PolicyShapes shapes) => shapes.ToolPosture;

    protected override IReadOnlyList<ToolPostureEvidence> Select(AgentFacts<ToolPostureEvidence> facts, string agentId, RuleContext context) =>
        facts.Of(agentId) is { Count: > 0 } own ? own : facts.Common;

    private static AllowedWordRule<ToolPostureEvidence> AllowedWords(string path, string kind, AgentCheck check, string setting) => new(
        new RulePath(path),
        fact => fact is ToolTextEvidence text && text.Kind == kind ? text.Value : null,
        check,
        (fact, word) => $"{Label(fact)} uses unapproved {setting} '{word}'.");

    /// <summary>A switch of the policy that demands the same position of a switch of the config.</summary>
    private static SwitchRule<ToolPostureEvidence> Switch(string path, bool demanding, string kind, AgentCheck check, string what) => new(
        new RulePath(path),
        demanding,
        fact => fact is ToolFlagEvidence flag && flag.Kind == kind && flag.Value != demanding,
        check,
        fact => $"{Label(fact)} {what}");
}
