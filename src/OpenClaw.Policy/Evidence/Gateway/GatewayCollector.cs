using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Gateway;

/// <summary>Who can reach the gateway and what it does for them (from contract P02).</summary>
/// <param name="controlUi">Observes the web interface, given the place of <c>gateway</c>.</param>
/// <param name="nodeCommands">Where the config lists the commands of nodes; null when they are not observed (up to contract P06).</param>
internal sealed class GatewayCollector(
    Func<SettingPlace, IEnumerable<GatewayExposureEvidence>> controlUi, GatewayNodeCommands? nodeCommands = null) : IEvidenceCollector
{
    public const string EvidenceKey = "gatewayExposure";

    public string Key => EvidenceKey;

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
            .. nodeCommands?.Of(gateway) ?? [],
        ];
        return rows.ToSortedBy(static r => r.Source);
    }
}
