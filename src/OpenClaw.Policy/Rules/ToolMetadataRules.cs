using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Tools;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Shapes;
using OpenClaw.Policy.Rules.Shapes.Sections;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules;

/// <summary><c>tools.requireMetadata</c>: governed tools must declare risk, sensitivity and owner (from contract P01).</summary>
internal sealed class ToolMetadataRules : IPolicySection
{
    private static readonly string[] RiskLevels = ["low", "medium", "high", "critical"];
    private static readonly string[] SensitivityTokens = ["public", "internal", "confidential", "restricted"];

    /// <summary>The metadata that a well-formed rule requires, in lower case; empty when there is none or the rule is malformed.</summary>
    public static IReadOnlySet<string> RequiredMetadata(Node? policy) =>
        policy.Find("tools", "requireMetadata") is ArrayNode list && list.Items.All(IsSupported)
            ? list.Items.Select(static i => EcmaString.ToLowerCase(EcmaString.Trim(i.AsString()!))).ToHashSet(StringComparer.Ordinal)
            : new HashSet<string>();

    /// <summary>Whether metadata is required by a well-formed rule: only then is there something to observe.</summary>
    public static bool IsMentioned(Node? policy) => RequiredMetadata(policy).Count > 0;

    public bool HasRules(Node policy) => IsMentioned(policy);

    public IEnumerable<Finding> Findings(RuleContext context)
    {
        if (MetadataShapes.Tools.FirstIssue(ShapePlace.Document(context)) is { } malformed)
        {
            return [malformed];
        }

        var required = RequiredMetadata(context.Judged);
        var tools = context.Evidence.Of<ToolEvidence>(ToolCollector.EvidenceKey).ToList();
        var findings = new List<Finding?> { RetiredFile(context, required) };
        if (required.Contains("risk"))
        {
            findings.AddRange(tools.Select(t => MissingRisk(context, t)));
            findings.AddRange(tools.Select(t => UnknownRisk(context, t)));
        }

        if (required.Contains("sensitivity"))
        {
            findings.AddRange(tools.Select(t => Sensitivity(context, t)));
        }

        if (required.Contains("owner"))
        {
            findings.AddRange(tools.Select(t => MissingOwner(context, t)));
        }

        return findings.OfType<Finding>();
    }

    /// <summary>From contract P08: a document of an earlier contract is still there, even an empty one.</summary>
    private static Finding? RetiredFile(RuleContext context, IReadOnlySet<string> required)
    {
        var declarations = context.Contract.ToolDeclarations;
        if (required.Count == 0 || declarations.RetiredFileName is not { } name || context.WorkspaceFile(name) is not { } file)
        {
            return null;
        }

        return new Finding
        {
            Descriptor = DiagnosticCatalog.ToolsMdMigrationRequired,
            Message = $"{name} contains unmigrated governed tool declarations; run `openclaw doctor --fix` to migrate them into the "
                + $"{declarations.FileName} `## Tools` section before policy evaluation can pass.",
            Path = name,
            Target = $"oc://{name}/tools",
            Requirement = context.Address("tools/requireMetadata"),
            FixHint = $"Run `openclaw doctor --fix` to migrate {name} into the {declarations.FileName} `## Tools` section.",
            TargetOrigin = new WrittenOrigin(new SourceSpan(file, 0, file.Text.Length)),
            RequirementOrigin = context.Judged.Find("tools", "requireMetadata")?.Origin,
        };
    }

    private static Finding? MissingRisk(RuleContext context, ToolEvidence tool) => tool.Risk is not null
        ? null
        : OnTool(
            context,
            tool,
            DiagnosticCatalog.ToolsMissingRiskLevel,
            "has no explicit risk classification.",
            "Declare risk:low, risk:medium, risk:high, risk:critical, or an R0-R5 review alias.");

    private static Finding? UnknownRisk(RuleContext context, ToolEvidence tool) => tool.Risk is null || RiskLevels.Contains(tool.Risk)
        ? null
        : OnTool(
            context,
            tool,
            DiagnosticCatalog.ToolsUnknownRiskLevel,
            $"declares unknown risk '{tool.Risk}'.",
            $"Use one of: {string.Join(", ", RiskLevels)}.");

    private static Finding? Sensitivity(RuleContext context, ToolEvidence tool)
    {
        var known = string.Join(", ", SensitivityTokens);
        return tool.Sensitivity is null
            ? OnTool(
                context,
                tool,
                DiagnosticCatalog.ToolsMissingSensitivityToken,
                "has no declared artifact sensitivity.",
                $"Declare sensitivity as one of: {known}.")
            : SensitivityTokens.Contains(tool.Sensitivity)
                ? null
                : OnTool(
                    context,
                    tool,
                    DiagnosticCatalog.ToolsUnknownSensitivityToken,
                    $"declares unknown sensitivity '{tool.Sensitivity}'.",
                    $"Use one of: {known}.");
    }

    private static Finding? MissingOwner(RuleContext context, ToolEvidence tool) => tool.Owner is not null
        ? null
        : OnTool(
            context,
            tool,
            DiagnosticCatalog.ToolsMissingOwner,
            "has no declared owner.",
            "Declare owner:<team-or-person> for this tool.");

    private static Finding OnTool(RuleContext context, ToolEvidence tool, DiagnosticDescriptor descriptor, string what, string fixHint) => new()
    {
        Descriptor = descriptor,
        Message = $"{context.Contract.ToolDeclarations.FileName} tool '{tool.Id}' {what}",
        Path = context.Contract.ToolDeclarations.FileName,
        Line = tool.Line,
        OcPath = tool.Source,
        Target = tool.Source,
        Requirement = context.Address("tools/requireMetadata"),
        FixHint = fixHint,
        TargetOrigin = tool.Origin,
        RequirementOrigin = context.Judged.Find("tools", "requireMetadata")?.Origin,
    };

    private static bool IsSupported(Node entry) =>
        entry.AsString() is { } text && PolicyWords.ToolMetadata.Contains(EcmaString.ToLowerCase(EcmaString.Trim(text)));
}
