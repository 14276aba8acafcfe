using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Ingress;

/// <summary>Objects whose members are groups.</summary>
internal static class GroupContainer
{
    /// <summary>The container whose mere presence allows its groups.</summary>
    public const string AllowListKey = "groups";

    private const string Wildcard = "*";

    /// <summary>The keys below a channel or account, in order.</summary>
    public static IReadOnlyList<string> Keys { get; } = [AllowListKey, "guilds", "channels", "rooms", "teams"];

    /// <summary>The keys below a group, in order.</summary>
    public static IReadOnlyList<string> InnerKeys { get; } = ["channels", "topics"];

    public static bool IsPresent(SettingPlace? container) => container?.Value is ObjectNode;

    public static bool HasGroups(SettingPlace? container) => container?.Value.AsMembers().Count > 0;

    /// <summary>The setting <c>requireMention</c> of the group <c>*</c>, unless that group is switched off; null when there is none.</summary>
    public static SettingPlace? FindMentionOfAll(SettingPlace container)
    {
        var all = container.Member(Wildcard, $"\"{Wildcard}\"");
        return all["requireMention"] is { Flag: not null } mention && all["enabled"].Flag != false ? mention : null;
    }
}
