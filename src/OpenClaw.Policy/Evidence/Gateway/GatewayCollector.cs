using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Rules;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Gateway;

/// <summary>Who can reach the gateway and what it does for them (from contract P02), when the policy has a rule on it.</summary>
/// <param name="rules">The section that judges it.</param>
/// <param name="controlUi">Observes the web interface, given the place of <c>gateway</c>.</param>
internal sealed class GatewayCollector(GatewayRules rules, Func<SettingPlace, IEnumerable<GatewayExposureEvidence>> controlUi)
    : IEvidenceCollector
{
    public const string EvidenceKey = "gatewayExposure";

    public string Key => EvidenceKey;

    public bool IsWanted(EvidenceContext context) => rules.AreMentioned(context.Policy);

    public IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context)
    {
        var gateway = SettingPlace.Config(context.Config)["gateway"];
        IEnumerable<GatewayExposureEvidence> rows =
        [
            .. GatewayBind.Of(gateway),
            .. GatewayAuth.Of(gateway),
            .. controlUi(gateway),
            .. GatewayTailscale.Of(gateway),
            .. GatewayRemote.Of(gateway),
            .. GatewayHttp.Of(gateway),
            .. rules.NodeCommands?.Of(gateway) ?? [],
        ];
        return rows.ToSortedBy(static r => r.Source);
    }
}
