using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Ingress;

/// <summary>Who may send direct messages: <c>dmPolicy</c>, or <c>dm.policy</c>, unless <c>dm.enabled</c> is false.</summary>
internal static class DmPolicy
{
    private const string Default = "pairing";

    public static IngressEvidence Of(IngressDoor door)
    {
        var decides = Find(door.Own) ?? (door.Parent is { } parent ? Find(parent) : null);

        // The real program names channels.defaults for an account that says nothing, although a setting there would have no effect.
        var nowhere = (door.AccountId is null ? door.Own : door.Defaults)["dmPolicy"];
        return door.Fact(
            "dm-policy",
            IngressKind.DmPolicy,
            decides?.Place.Source ?? nowhere.Source,
            decides?.Place.Origin ?? door.Own["dmPolicy"].Origin,
            new StringNode(decides?.Value ?? Default, decides?.Place.Origin),
            isExplicit: decides is not null);
    }

    private static (string Value, SettingPlace Place)? Find(SettingPlace settings)
    {
        if (settings["dm"]["enabled"] is { Flag: false } off)
        {
            return ("disabled", off);
        }

        return settings["dmPolicy"] is { Text: { } policy } place ? (policy, place)
            : settings["dm"]["policy"] is { Text: { } oldPolicy } oldPlace ? (oldPolicy, oldPlace)
            : null;
    }
}
