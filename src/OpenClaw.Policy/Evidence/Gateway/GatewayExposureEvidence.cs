using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Gateway;

/// <summary>A setting that decides who can reach the gateway and what it does for them.</summary>
/// <param name="Id">The real program's name of the fact.</param>
/// <param name="Kind">One of <see cref="GatewayExposureKind"/>.</param>
/// <param name="Source">See <see cref="EvidenceEntry"/>.</param>
/// <param name="Value">What is in force: a text, or true or false.</param>
/// <param name="Origin">See <see cref="EvidenceEntry"/>.</param>
internal sealed record GatewayExposureEvidence(string Id, string Kind, string Source, Node Value, Origin? Origin) : EvidenceEntry(Source, Origin)
{
    /// <summary>Whether other machines can connect; for kind <see cref="GatewayExposureKind.Bind"/>.</summary>
    public bool? IsNonLoopback { get; init; }

    /// <summary>The HTTP API; for the kinds that concern one.</summary>
    public string? Endpoint { get; init; }

    /// <summary>The command; for the kinds that concern one.</summary>
    public string? Command { get; init; }

    /// <summary>Whether the config says so, in place of a default; null where it can be no other way.</summary>
    public bool? IsExplicit { get; init; }

    /// <summary>Whether a list limits the URLs; for kind <see cref="GatewayExposureKind.HttpUrlFetch"/>.</summary>
    public bool? HasAllowList { get; init; }

    public override ObjectNode ToNode()
    {
        var node = new ObjectNodeBuilder().Set("id", Id, Command is null ? null : ComposedOrigin.Around(Origin)).Set("kind", Kind).Set("source", Source).Set("value", Value);
        SetIfPresent(node, "nonLoopback", IsNonLoopback);
        node.SetIfPresent("endpoint", Endpoint).SetIfPresent("command", Command, Origin);
        SetIfPresent(node, "explicit", IsExplicit);
        SetIfPresent(node, "hasAllowlist", HasAllowList);
        return node.Build();
    }

    internal static GatewayExposureEvidence Of(string id, string kind, SettingPlace place, string value) =>
        new(id, kind, place.Source, new StringNode(value, place.Origin), place.Origin);

    internal static GatewayExposureEvidence Of(string id, string kind, SettingPlace place, bool value) =>
        new(id, kind, place.Source, new BooleanNode(value), place.Origin);

    private static void SetIfPresent(ObjectNodeBuilder node, string name, bool? value)
    {
        if (value is { } present)
        {
            node.Set(name, present);
        }
    }
}
