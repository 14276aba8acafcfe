using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Gateway;
using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.GatewayExposure;

/// <summary>
/// <c>gateway.nodes.denyCommands</c>: commands that the config must deny to nodes, by their exact names (from contract P07). A list with
/// a blank entry demands nothing.
/// </summary>
/// <param name="commands">Where the config lists them.</param>
internal sealed class GatewayNodeCommandRule(GatewayNodeCommands commands) : IGatewayRule
{
    public RulePath Path { get; } = new("gateway/nodes/denyCommands");

    public bool IsDemandedBy(Node policy) => Denied(policy).Count > 0;

    public IEnumerable<Finding> Findings(RuleContext context)
    {
        var target = commands.DenyList(SettingPlace.Config(context.Config)["gateway"]);
        var denied = context.Evidence.Of<GatewayExposureEvidence>(GatewayCollector.EvidenceKey)
            .Where(static e => e.Kind == GatewayExposureKind.NodeDenyCommand)
            .Select(static e => e.Command)
            .ToHashSet(StringComparer.Ordinal);
        return Denied(context.Judged)
            .Where(d => !denied.Contains(d.Name))
            .Select(d => context.OnConfig(
                DiagnosticCatalog.GatewayNodeCommandDenied,
                $"Gateway node command '{d.Name}' is denied by policy but not denied by OpenClaw config.",
                target,
                Path.Address,
                d.Node,
                $"Add '{d.Name}' to {commands.DenyProperty} or update policy after review."));
    }

    private IReadOnlyList<PolicyListEntry> Denied(Node policy) =>
        Path.Entries(policy) is var entries && entries.Count == Path.Find(policy).AsItems().Count ? entries : [];
}
