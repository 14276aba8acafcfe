using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Gateway;

/// <summary>The switches of the gateway's web interface, where they are written as true or false: <c>gateway.controlUi</c>.</summary>
internal static class GatewayControlUi
{
    /// <summary>The web interface itself is served.</summary>
    public const string EnabledId = "gateway-control-ui-enabled";

    private const string InsecureAuthId = "gateway-control-ui-insecure-auth";
    private const string DeviceAuthDisabledId = "gateway-control-ui-device-auth-disabled";

    /// <summary>With the switches that do without the identity of a device (contracts P02 to P07).</summary>
    public static IEnumerable<GatewayExposureEvidence> WithDeviceSwitches(SettingPlace gateway) =>
    [
        .. Switch(gateway, InsecureAuthId, "allowInsecureAuth"),
        .. Switch(gateway, DeviceAuthDisabledId, "dangerouslyDisableDeviceAuth"),
        .. CommonSwitches(gateway),
    ];

    /// <summary>Without them, because the identity of a device is always demanded (from contract P08). Both are reported as off.</summary>
    public static IEnumerable<GatewayExposureEvidence> WithDeviceIdentity(SettingPlace gateway) =>
    [
        Invariant(InsecureAuthId),
        Invariant(DeviceAuthDisabledId),
        .. CommonSwitches(gateway),
    ];

    private static IEnumerable<GatewayExposureEvidence> CommonSwitches(SettingPlace gateway) =>
    [
        .. Switch(gateway, EnabledId, "enabled"),
        .. Switch(gateway, "gateway-control-ui-host-origin-fallback", "dangerouslyAllowHostHeaderOriginFallback"),
    ];

    private static IEnumerable<GatewayExposureEvidence> Switch(SettingPlace gateway, string id, string name)
    {
        var place = gateway["controlUi"][name];
        return place.Flag is { } value ? [GatewayExposureEvidence.Of(id, GatewayExposureKind.ControlUi, place, value)] : [];
    }

    private static GatewayExposureEvidence Invariant(string id) => new(
        id,
        GatewayExposureKind.ControlUi,
        "oc://openclaw.invariant/gateway/controlUi/deviceIdentity",
        new BooleanNode(false),
        Origin: null);
}
