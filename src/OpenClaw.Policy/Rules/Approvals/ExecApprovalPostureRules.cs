using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Approvals;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.Approvals;

/// <summary>
/// <c>execApprovals.defaults.allowSecurity</c>, <c>agents.allowSecurity</c> and <c>agents.allowAutoAllowSkills</c>: how freely commands
/// may run.
/// </summary>
internal static class ExecApprovalPostureRules
{
    /// <summary>What holds when the document's defaults do not say.</summary>
    private const string DefaultSecurity = "full";

    public static IEnumerable<Finding> Findings(ExecApprovalRuleSet rules)
    {
        var postures = new ExecApprovalPostures(
            [.. rules.Context.Evidence.Of<ExecApprovalEvidence>(ExecApprovalCollector.EvidenceKey).OfType<ExecApprovalPosture>()]);
        var inherited = postures.Defaults.Settings.Security ?? DefaultSecurity;
        return
        [
            .. Defaults(rules, postures.Defaults, inherited),
            .. Security(rules, postures, inherited),
            .. AutoAllowSkills(rules, postures),
        ];
    }

    private static IEnumerable<Finding> Defaults(ExecApprovalRuleSet rules, ExecApprovalPosture defaults, string security)
    {
        const string Rule = "defaults/allowSecurity";
        var allowed = Words(rules.Rules, "defaults", "allowSecurity");
        return rules.AgentId is not null || allowed.Count == 0 || allowed.Contains(security)
            ? []
            :
            [
                rules.OnRow(
                    DiagnosticCatalog.ExecApprovalsDefaultSecurityUnapproved,
                    $"exec approvals defaults use unapproved security mode '{security}'.",
                    defaults,
                    defaults.Settings.SecurityOrigin ?? defaults.Origin,
                    Rule,
                    "Set defaults.security to an approved mode or update policy after review."),
            ];
    }

    private static IEnumerable<Finding> Security(ExecApprovalRuleSet rules, ExecApprovalPostures postures, string inherited)
    {
        const string Rule = "agents/allowSecurity";
        var allowed = Words(rules.Rules, "agents", "allowSecurity");
        return allowed.Count == 0
            ? []
            : from posture in rules.AgentId is { } agent ? [postures.SecurityOf(agent)] : postures.Securities()
              let security = posture.Settings.Security ?? inherited
              where !allowed.Contains(security)
              select rules.OnRow(
                  DiagnosticCatalog.ExecApprovalsAgentSecurityUnapproved,
                  $"exec approvals agent '{NameOf(posture, rules)}' uses unapproved security mode '{security}'.",
                  posture,
                  posture.Settings.SecurityOrigin ?? posture.Origin,
                  Rule,
                  "Set the agent approval security mode to an approved value or update policy after review.");
    }

    private static IEnumerable<Finding> AutoAllowSkills(ExecApprovalRuleSet rules, ExecApprovalPostures postures)
    {
        const string Rule = "agents/allowAutoAllowSkills";
        return rules.Rules.Find("agents", "allowAutoAllowSkills").AsBoolean() != false
            ? []
            : from posture in rules.AgentId is { } agent ? [postures.AutoAllowSkillsOf(agent)] : postures.AutoAllowSkills()
              where posture.Settings.AutoAllowSkills == true
              select rules.OnRow(
                  DiagnosticCatalog.ExecApprovalsAutoAllowSkillsEnabled,
                  $"exec approvals agent '{NameOf(posture, rules)}' enables autoAllowSkills outside policy.",
                  posture,
                  posture.Settings.AutoAllowSkillsOrigin ?? posture.Origin,
                  Rule,
                  "Set autoAllowSkills to false or update policy after reviewing implicit skill CLI trust.");
    }

    private static string NameOf(ExecApprovalPosture posture, ExecApprovalRuleSet rules) =>
        posture.AgentId ?? rules.AgentId ?? "inherited defaults";

    private static HashSet<string> Words(ObjectNode rules, params ReadOnlySpan<string> path) =>
        PolicyLists.Read(rules, path).Select(static e => EcmaString.ToLowerCase(e.Name)).ToHashSet(StringComparer.Ordinal);
}
