using OpenClaw.Policy.Evidence.Settings;

namespace OpenClaw.Policy.Evidence.Ingress;

/// <summary>
/// Groups in contracts P04 to P07. An account takes over the channel's container when it has none of its own, unless the channel is
/// telegram with several accounts; the group <c>*</c> is looked up in both whatever is taken over.
/// </summary>
internal sealed class LegacyGroupContainers : IGroupContainers
{
    public IEnumerable<(string Key, SettingPlace Place)> Of(IngressDoor door)
    {
        foreach (var key in GroupContainer.Keys)
        {
            var own = door.Own[key];
            if (GroupContainer.HasGroups(own))
            {
                yield return (key, own);
            }
            else if (!GroupContainer.IsPresent(own) && TakenOver(door)?[key] is { } inherited)
            {
                yield return (key, inherited);
            }
        }
    }

    /// <summary>Unlike elsewhere, an empty container of the account does not hide that of the channel.</summary>
    public SettingPlace? FindAllowList(IngressDoor door) =>
        new[] { door.Own, TakenOver(door) }
            .Select(static layer => layer?[GroupContainer.AllowListKey])
            .FirstOrDefault(GroupContainer.HasGroups);

    public SettingPlace? FindMentionOfAll(IngressDoor door) =>
        new[] { door.Own, door.Parent }
            .OfType<SettingPlace>()
            .SelectMany(static layer => GroupContainer.Keys.Select(key => GroupContainer.FindMentionOfAll(layer[key])))
            .FirstOrDefault(static mention => mention is not null);

    private static SettingPlace? TakenOver(IngressDoor door) => door.Channel != "telegram" || door.IsOnlyOne ? door.Parent : null;
}
