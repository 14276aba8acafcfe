using OpenClaw.Policy.Evidence.Settings;

namespace OpenClaw.Policy.Evidence.Gateway;

/// <summary>The lists of commands that nodes (devices that pair with the gateway) may and may not run.</summary>
internal sealed class GatewayNodeCommands
{
    private readonly string[] _deny;
    private readonly string[] _allow;

    private GatewayNodeCommands(string[] deny, string[] allow)
    {
        _deny = deny;
        _allow = allow;
    }

    /// <summary><c>gateway.nodes.denyCommands</c> and <c>allowCommands</c> (contract P07).</summary>
    public static GatewayNodeCommands OfNodes { get; } = new(["nodes", "denyCommands"], ["nodes", "allowCommands"]);

    /// <summary><c>gateway.nodes.commands.deny</c> and <c>allow</c> (from contract P08).</summary>
    public static GatewayNodeCommands OfNodesCommands { get; } = new(["nodes", "commands", "deny"], ["nodes", "commands", "allow"]);

    /// <summary>The deny list as a path of the config.</summary>
    public string DenyProperty => $"gateway.{string.Join('.', _deny)}";

    /// <summary>The place of the deny list.</summary>
    public SettingPlace DenyList(SettingPlace gateway) => Find(gateway, _deny);

    /// <summary>The denied commands, then those that are allowed and not denied as well.</summary>
    public IEnumerable<GatewayExposureEvidence> Of(SettingPlace gateway)
    {
        List<GatewayExposureEvidence> denied =
            [.. Commands(DenyList(gateway), "gateway-node-deny-command", GatewayExposureKind.NodeDenyCommand)];
        var names = denied.Select(static d => d.Command).ToHashSet(StringComparer.Ordinal);
        var allowed = Commands(Find(gateway, _allow), "gateway-node-command", GatewayExposureKind.NodeCommand);
        return denied.Concat(allowed.Where(a => !names.Contains(a.Command)));
    }

    private static IEnumerable<GatewayExposureEvidence> Commands(SettingPlace list, string id, string kind) =>
        from item in list.Items
        let command = item.Text
        where command is not null
        select GatewayExposureEvidence.Of($"{id}-{command}", kind, item, command) with { Command = command };

    private static SettingPlace Find(SettingPlace gateway, string[] path) => path.Aggregate(gateway, static (place, name) => place[name]);
}
