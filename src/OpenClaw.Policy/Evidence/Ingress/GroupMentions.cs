using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Evidence.Ingress;

/// <summary>
/// Whether the agent acts in a group only when it is mentioned: for all groups of a channel or account, then for each group that says so
/// itself.
/// </summary>
/// <param name="containers">Where groups are.</param>
/// <param name="contract">The behaviour of the release.</param>
/// <param name="budget">How much text there may be.</param>
internal sealed class GroupMentions(IGroupContainers containers, PolicyContract contract, EvidenceBudget budget)
{
    private const string Key = "requireMention";

    /// <summary>Channels whose plugins answer every message of open groups by default.</summary>
    private static readonly HashSet<string> TalkativeChannels = new(StringComparer.Ordinal) { "feishu", "qa-channel" };

    /// <param name="door">The channel or account.</param>
    /// <param name="groups">Its group policy.</param>
    public IReadOnlyList<IngressEvidence> Of(IngressDoor door, GroupPolicy groups)
    {
        List<IngressEvidence> rows = [OfAll(door, groups)];
        foreach (var (key, place) in containers.Of(door))
        {
            AddGroups(rows, door, place, key);
        }

        return rows;
    }

    private IngressEvidence OfAll(IngressDoor door, GroupPolicy groups)
    {
        var decides = containers.FindMentionOfAll(door)
            ?? new[] { door.Own, door.Parent }.Select(static layer => layer?[Key]).FirstOrDefault(static mention => mention?.Flag is not null);
        var place = decides ?? door.Own[Key];
        var value = decides?.Flag ?? !(groups.Value == GroupPolicy.Open && TalkativeChannels.Contains(door.Channel));
        return door.Fact(
            "require-mention", IngressKind.RequireMention, place.Source, place.Origin, new BooleanNode(value), isExplicit: decides is not null);
    }

    /// <param name="rows">Gets the facts.</param>
    /// <param name="door">The channel or account.</param>
    /// <param name="container">The object whose members are groups.</param>
    /// <param name="path">The container's path below the channel or account, as ids hold it.</param>
    private void AddGroups(List<IngressEvidence> rows, IngressDoor door, SettingPlace container, string path)
    {
        foreach (var (groupId, settings) in container.Value.AsMembers())
        {
            if (settings is not ObjectNode || settings.Find("enabled").AsBoolean() == false)
            {
                continue;
            }

            budget.Spend(container.Source.Length + path.Length + groupId.Length);
            var segment = OcPath.EvidenceSegment(groupId, contract);
            var group = container.Member(groupId, segment);
            if (group[Key] is { Flag: { } value } mention)
            {
                rows.Add(door.Fact(
                    $"{path}-{segment}-require-mention",
                    IngressKind.RequireMention,
                    mention.Source,
                    mention.Origin,
                    new BooleanNode(value),
                    isExplicit: true) with { GroupId = groupId });
            }

            foreach (var inner in GroupContainer.InnerKeys.Where(key => settings.Find(key) is ObjectNode))
            {
                AddGroups(rows, door, group[inner], $"{path}/{segment}/{inner}");
            }
        }
    }
}
