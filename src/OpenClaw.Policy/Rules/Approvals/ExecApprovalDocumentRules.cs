using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Approvals;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Approvals;

/// <summary>The approvals document must be there and be usable, when a rule needs it.</summary>
internal static class ExecApprovalDocumentRules
{
    private const string RequireFile = "requireFile";

    /// <summary>Whether a section demands the document itself, or has a part whose rules are about what it holds.</summary>
    public static bool NeedsDocument(ObjectNode rules) =>
        RequiresFile(rules) || rules["defaults"] is ObjectNode || rules["agents"] is ObjectNode;

    public static Finding? FirstIssue(ExecApprovalRuleSet rules)
    {
        if (!NeedsDocument(rules.Rules))
        {
            return null;
        }

        var document = rules.Context.ExecApprovals();
        if (!document.Exists)
        {
            return rules.OnDocument(
                DiagnosticCatalog.ExecApprovalsMissing,
                $"{ExecApprovalAddress.DocumentName} evidence is required by policy but was not found.",
                ExecApprovalAddress.Document,
                origin: null,
                RequiresFile(rules.Rules) ? RequireFile : "",
                "Restore the approved exec approvals artifact or update policy after review.");
        }

        return document.Problem is null
            ? null
            : rules.OnDocument(
                DiagnosticCatalog.ExecApprovalsInvalid,
                $"{document.DisplayPath} could not be parsed: {document.Problem}",
                ExecApprovalAddress.Document,
                document.ProblemOrigin,
                rulePath: "",
                $"Fix {ExecApprovalAddress.DocumentName} so it is valid JSON.");
    }

    private static bool RequiresFile(ObjectNode rules) => rules[RequireFile].AsBoolean() == true;
}
