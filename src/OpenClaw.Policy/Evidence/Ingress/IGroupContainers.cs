using OpenClaw.Policy.Evidence.Settings;

namespace OpenClaw.Policy.Evidence.Ingress;

/// <summary>Where the settings of single groups are, and which of them an account takes over from its channel.</summary>
internal interface IGroupContainers
{
    /// <summary>The objects whose members are groups, each with its key, in order. A group may hold further ones.</summary>
    IEnumerable<(string Key, SettingPlace Place)> Of(IngressDoor door);

    /// <summary>The list of groups that counts as an allow list when no group policy is set, or null.</summary>
    SettingPlace? FindAllowList(IngressDoor door);

    /// <summary>The setting <c>requireMention</c> of the group <c>*</c>, which holds for all groups, or null.</summary>
    SettingPlace? FindMentionOfAll(IngressDoor door);
}
