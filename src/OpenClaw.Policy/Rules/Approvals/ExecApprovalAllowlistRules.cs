using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Evidence.Approvals;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.Approvals;

/// <summary><c>execApprovals.agents.allowlist.expected</c>: the approved commands must be these, no fewer and no more.</summary>
internal static class ExecApprovalAllowlistRules
{
    private const string Rule = "agents/allowlist/expected";
    private const string EveryAgent = "*";

    public static IEnumerable<Finding> Findings(ExecApprovalRuleSet rules)
    {
        if (ExecApprovalRequirement.ReadList(rules.Rules.Find("agents", "allowlist", "expected")) is not { } expected)
        {
            return [];
        }

        // Of two rows that say the same the first one is reported.
        var actual = new SortedDictionary<string, ExecApprovalPattern>(StringComparer.Ordinal);
        foreach (var row in rules.Context.Evidence.Of<ExecApprovalEvidence>(ExecApprovalCollector.EvidenceKey).OfType<ExecApprovalPattern>())
        {
            if (rules.AgentId is null || row.AgentId == EveryAgent || AgentResolver.NormalizeId(row.AgentId) == rules.AgentId)
            {
                actual.TryAdd(KeyOf(row), row);
            }
        }

        var expectedKeys = expected.Select(static e => e.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. expected.ToSortedBy(static e => e.Key).Where(e => !actual.ContainsKey(e.Key)).Select(e => Missing(rules, e)),
            .. actual.Where(a => !expectedKeys.Contains(a.Key)).Select(a => Unexpected(rules, a.Value)),
        ];
    }

    private static string KeyOf(ExecApprovalPattern row) => new ExecApprovalRequirement(row.Pattern, row.ArgPattern).Key;

    private static Finding Missing(ExecApprovalRuleSet rules, ExecApprovalRequirement expected) => rules.OnDocument(
        DiagnosticCatalog.ExecApprovalsAllowlistMissing,
        $"exec approvals allowlist is missing expected pattern '{Words(expected.Pattern, expected.ArgPattern)}'.",
        rules.AgentId is null ? ExecApprovalAddress.Document : ExecApprovalAddress.Of($"agents/{OcPath.FindingSegment(rules.AgentId)}/allowlist"),
        PlaceOfAllowlist(rules),
        Rule,
        "Add the expected approval pattern or update policy after review.");

    private static Finding Unexpected(ExecApprovalRuleSet rules, ExecApprovalPattern row) => rules.OnRow(
        DiagnosticCatalog.ExecApprovalsAllowlistUnexpected,
        $"exec approvals allowlist has unexpected pattern '{Words(row.Pattern, row.ArgPattern)}'.",
        row,
        row.Origin,
        Rule,
        "Remove the unexpected approval pattern or update policy after review.");

    /// <summary>Where the pattern would be written.</summary>
    private static Origin? PlaceOfAllowlist(ExecApprovalRuleSet rules)
    {
        var document = rules.Context.ExecApprovals().Value;
        return rules.AgentId is null ? SettingOrigin.Of(document, "agents") : SettingOrigin.Of(document, "agents", rules.AgentId, "allowlist");
    }

    private static string Words(string pattern, string? argPattern) => argPattern is null ? pattern : $"{pattern} argPattern={argPattern}";
}
