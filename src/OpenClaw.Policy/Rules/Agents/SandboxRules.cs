using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Sandbox;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules.Shapes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.Agents;

/// <summary><c>sandbox</c> (from contract P04): how the sandboxes of agents must be set up.</summary>
internal sealed class SandboxRules() : AgentRuleSection<SandboxEvidence>(["sandbox"], SandboxPostureCollector.EvidenceKey, Rules)
{
    private static readonly IAgentRule<SandboxEvidence>[] Rules =
    [
        new AllowedWordRule<SandboxEvidence>(
            new RulePath("requireMode"),
            static f => f is SandboxTextEvidence { Field: SandboxField.Mode } mode ? mode.Value : null,
            new AgentCheck(
                DiagnosticCatalog.SandboxModeUnapproved,
                static c => $"Set agents.defaults.sandbox.mode or {c.AgentSettings}.sandbox.mode to an approved value."),
            static (f, word) => $"{Label(f)} uses unapproved sandbox mode '{word}'."),
        new AllowedWordRule<SandboxEvidence>(
            new RulePath("allowBackends"),
            static f => f is SandboxTextEvidence { Field: SandboxField.Backend } backend ? backend.Value : null,
            new AgentCheck(DiagnosticCatalog.SandboxBackendUnapproved, "Use an approved sandbox backend or update policy after review."),
            static (f, word) => $"{Label(f)} uses unapproved sandbox backend '{word}'."),
        new UnobservableContainerRule(),
        .. ContainerRules.All,
        new SwitchRule<SandboxEvidence>(
            new RulePath("browser/requireCdpSourceRange"),
            demanding: true,
            static f => f is BrowserCdpEvidence { IsEnabled: true, SourceRange: null },
            new AgentCheck(
                DiagnosticCatalog.SandboxBrowserCdpSourceRangeMissing,
                "Set agents.*.sandbox.browser.cdpSourceRange or update policy after review."),
            static f => $"{Label(f)} enables sandbox browser without cdpSourceRange."),
    ];

    /// <summary>How messages name whom a fact belongs to.</summary>
    public static string Label(SandboxEvidence fact) => fact.AgentId is null ? "default sandbox config" : $"agent '{fact.AgentId}'";

    protected override IReadOnlyList<IShape> Shapes(PolicyShapes shapes) => shapes.Sandbox;

    /// <summary>A common fact counts for an agent unless the agent has one of its own, or does not have what the fact is about.</summary>
    protected override IReadOnlyList<SandboxEvidence> Select(AgentFacts<SandboxEvidence> facts, string agentId, RuleContext context)
    {
        var own = facts.Of(agentId);
        var fields = own.Select(static f => f.Field).ToHashSet();
        var lacksContainer = LacksContainer(own, context.Contract);
        var lacksBrowser = own.OfType<BrowserCdpEvidence>().FirstOrDefault() is { IsEnabled: false };
        var common = facts.Common.Where(f =>
            !fields.Contains(f.Field) && !(lacksContainer && IsOfContainer(f.Field)) && !(lacksBrowser && IsOfBrowser(f.Field)));
        return AgentFacts<SandboxEvidence>.Merge(common, own);
    }

    private static bool LacksContainer(IReadOnlyList<SandboxEvidence> own, PolicyContract contract) =>
        own.OfType<SandboxTextEvidence>().FirstOrDefault(static f => f.Field == SandboxField.Backend) is { } backend
        && !contract.ContainerBackends.Contains(EcmaString.ToLowerCase(backend.Value));

    private static bool IsOfContainer(SandboxField field) => field
        is SandboxField.ContainerNetwork or SandboxField.ContainerMount or SandboxField.SeccompProfile or SandboxField.AppArmorProfile;

    private static bool IsOfBrowser(SandboxField field) => field
        is SandboxField.BrowserNetwork or SandboxField.BrowserMount or SandboxField.BrowserCdpSourceRange;
}
