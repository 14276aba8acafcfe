using OpenClaw.Policy.Evidence.Settings;

namespace OpenClaw.Policy.Evidence.Ingress;

/// <summary>
/// Groups from contract P08 on. An account takes over the channel's container when it has none of its own; in telegram with one account
/// also when its own is empty. The same container decides about single groups, about the allow list and about the group <c>*</c>.
/// </summary>
internal sealed class GroupContainers : IGroupContainers
{
    public IEnumerable<(string Key, SettingPlace Place)> Of(IngressDoor door)
    {
        foreach (var key in GroupContainer.Keys)
        {
            if (Find(door, key) is { } place)
            {
                yield return (key, place);
            }
        }
    }

    public SettingPlace? FindAllowList(IngressDoor door) => Find(door, GroupContainer.AllowListKey);

    public SettingPlace? FindMentionOfAll(IngressDoor door) =>
        Of(door).Select(static c => GroupContainer.FindMentionOfAll(c.Place)).FirstOrDefault(static mention => mention is not null);

    private static SettingPlace? Find(IngressDoor door, string key)
    {
        var own = door.Own[key];
        if (GroupContainer.HasGroups(own))
        {
            return own;
        }

        var yields = !GroupContainer.IsPresent(own) || (door.Channel == "telegram" && door.IsOnlyOne);
        return yields && door.Parent?[key] is { } inherited && GroupContainer.IsPresent(inherited) ? inherited : null;
    }
}
