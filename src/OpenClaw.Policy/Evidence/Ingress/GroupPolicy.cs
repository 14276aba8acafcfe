using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Ingress;

/// <summary>
/// In which groups the agent takes part: <c>groupPolicy</c> of the account, the channel or <c>channels.defaults</c>. Where none is set,
/// a list of groups counts as one that allows only these.
/// </summary>
/// <param name="Value">The word in force, such as <c>allowlist</c> or <c>open</c>.</param>
/// <param name="Place">The setting that decides.</param>
/// <param name="IsExplicit">Whether that is a <c>groupPolicy</c>.</param>
internal sealed record GroupPolicy(string Value, SettingPlace Place, bool IsExplicit)
{
    public const string AllowList = "allowlist";
    public const string Open = "open";
    public const string Disabled = "disabled";

    private const string Key = "groupPolicy";

    /// <summary>Channels whose plugins let nobody in by default.</summary>
    private static readonly HashSet<string> ClosedChannels = new(StringComparer.Ordinal)
    {
        "googlechat", "irc", "line", "mattermost", "matrix", "msteams", "nextcloud-talk", "signal",
    };

    public static GroupPolicy Of(IngressDoor door, IGroupContainers containers)
    {
        foreach (var layer in new[] { door.Own, door.Parent, door.Defaults })
        {
            if (layer?[Key] is { Text: { } value } place)
            {
                return new GroupPolicy(value, place, IsExplicit: true);
            }
        }

        return containers.FindAllowList(door) is { } groups
            ? new GroupPolicy(AllowList, groups, IsExplicit: false)
            : new GroupPolicy(ClosedChannels.Contains(door.Channel) ? AllowList : Open, door.Own[Key], IsExplicit: false);
    }

    public IngressEvidence ToEvidence(IngressDoor door) =>
        door.Fact("group-policy", IngressKind.GroupPolicy, Place.Source, Place.Origin, new StringNode(Value, Place.Origin), IsExplicit);
}
