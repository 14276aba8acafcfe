using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Repair.Automatic;

/// <summary>What a contract's <c>doctor --fix</c> does about the findings of each check.</summary>
internal sealed record RepairTable
{
    private static readonly Node Off = new BooleanNode(false);
    private static readonly DenyListRepair DenyList = new();

    /// <summary>P01 to P06.</summary>
    public static RepairTable P01 => field ??= new() { Repairs = new(StringComparer.Ordinal) { ["policy/channels-denied-provider"] = new ChannelRepair() } };

    public static RepairTable P07 => field ??= new()
    {
        Repairs = new(P01.Repairs, StringComparer.Ordinal)
        {
            ["policy/ingress-open-groups-denied"] = new FindingValueRepair("groupPolicy", new StringNode("allowlist")),
            ["policy/ingress-group-mention-required"] = new FindingValueRepair("requireMention", new BooleanNode(true)),
            ["policy/gateway-control-ui-insecure"] = ControlUi("allowInsecureAuth", "dangerouslyDisableDeviceAuth", "dangerouslyAllowHostHeaderOriginFallback"),
            ["policy/gateway-remote-enabled"] = new FixedSettingRepair(
                Named(["gateway", "mode"], new StringNode("local")) with { Replaces = "remote" }),
            ["policy/gateway-http-endpoint-enabled"] = new FindingValueRepair("enabled", Off),
            ["policy/agents-tool-not-denied"] = DenyList,
            ["policy/tools-elevated-enabled"] = new FixedSettingRepair(Named(["tools", "elevated", "enabled"], Off)) { LeavesScopedAlone = true },
            ["policy/tools-required-deny-missing"] = DenyList,
            ["policy/data-handling-redaction-disabled"] = new FixedSettingRepair(
                new SafeSetting(["logging", "redactSensitive"], new StringNode("tools")) { Replaces = "off" }) { LeavesScopedAlone = true },
            ["policy/data-handling-telemetry-content-capture"] = new FixedSettingRepair(
                new SafeSetting(["diagnostics", "otel", "captureContent"], Off)) { LeavesScopedAlone = true },
        },
        Previews = new(StringComparer.Ordinal)
        {
            ["policy/gateway-non-loopback-bind"] = static finding => finding.OcPath is Bind or CustomBind
                ? new SetSetting(["gateway", "bind"], new StringNode("loopback"))
                : null,
            ["policy/gateway-node-command-denied"] = NodeCommands("gateway", "nodes", "denyCommands"),
        },
    };

    /// <summary>From P08 on: logs are always redacted, devices always prove themselves, and node commands moved.</summary>
    public static RepairTable P08 => field ??= new()
    {
        Repairs = new(P07.Repairs.Where(static r => r.Key != "policy/data-handling-redaction-disabled"), StringComparer.Ordinal)
        {
            ["policy/gateway-control-ui-insecure"] = ControlUi("dangerouslyDisableDeviceAuth", "dangerouslyAllowHostHeaderOriginFallback"),
        },
        Previews = new(P07.Previews, StringComparer.Ordinal) { ["policy/gateway-node-command-denied"] = NodeCommands("gateway", "nodes", "commands", "deny") },
    };

    private const string Bind = ConfigAddress.Prefix + "gateway/bind";
    private const string CustomBind = ConfigAddress.Prefix + "gateway/customBindHost";

    /// <summary>By check id.</summary>
    public required Dictionary<string, IAutomaticRepair> Repairs { get; init; }

    /// <summary>By check id.</summary>
    public Dictionary<string, ReviewPreview> Previews { get; init; } = [];

    private static FixedSettingRepair ControlUi(params ReadOnlySpan<string> switches)
    {
        var settings = new List<SafeSetting>();
        foreach (var name in switches)
        {
            settings.Add(Named(["gateway", "controlUi", name], Off));
        }

        return new FixedSettingRepair(settings);
    }

    /// <summary>A setting that only a finding about itself changes.</summary>
    private static SafeSetting Named(IReadOnlyList<string> path, Node value) => new(path, value) { Address = ConfigAddress.Prefix + string.Join('/', path) };

    private static ReviewPreview NodeCommands(params IReadOnlyList<string> path)
    {
        var address = ConfigAddress.Prefix + string.Join('/', path);
        return finding => finding.OcPath == address && QuotedName.After(finding.Message, "Gateway node command ") is { Length: > 0 } command
            ? new AppendItem(path, new StringNode(command))
            : null;
    }
}
