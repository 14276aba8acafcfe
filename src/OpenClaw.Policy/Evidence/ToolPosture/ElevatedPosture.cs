using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.ToolPosture;

/// <summary>Whether an agent may run tools with elevated rights, and on whose request.</summary>
internal static class ElevatedPosture
{
    /// <param name="owner">Whom it belongs to.</param>
    /// <param name="elevated">The settings.</param>
    /// <param name="contract">Says how keys are printed.</param>
    public static IEnumerable<ToolPostureEvidence> Observe(EvidenceOwner owner, LayeredSetting elevated, PolicyContract contract)
    {
        yield return Enabled(owner, elevated["enabled"]);
        var allowFrom = elevated["allowFrom"];
        var providers = allowFrom.Inherited.Value.AsMembers().Concat(allowFrom.Local.Value.AsMembers())
            .Select(static m => m.Name)
            .Distinct(StringComparer.Ordinal)
            .ToSortedBy(static name => name);
        foreach (var provider in providers)
        {
            yield return AllowFrom(owner, allowFrom, provider, OcPath.EvidenceSegment(provider, contract));
        }
    }

    /// <summary>The common switch cannot be switched on again by an agent.</summary>
    private static ToolFlagEvidence Enabled(EvidenceOwner owner, LayeredSetting enabled)
    {
        var isOffForAll = enabled.Inherited.Flag == false;
        var place = isOffForAll && enabled.Local.Flag != false ? enabled.Inherited : enabled.Flag.Place;
        return new ToolFlagEvidence(
            owner,
            "elevated-enabled",
            ToolPostureKinds.ElevatedEnabled,
            !isOffForAll && (enabled.Flag.Value ?? true),
            place,
            enabled.Flag.IsSet);
    }

    private static ToolListEvidence AllowFrom(EvidenceOwner owner, LayeredSetting allowFrom, string provider, string segment)
    {
        var local = allowFrom.Local.Member(provider, segment);
        var inherited = allowFrom.Inherited.Member(provider, segment);
        StringNode[] localEntries = [.. Senders(local)];
        StringNode[] inheritedEntries = [.. Senders(inherited)];
        var isInherited = localEntries.Length == 0 && inheritedEntries.Length > 0;
        var entries = isInherited ? inheritedEntries : localEntries;
        return new ToolListEvidence(
            owner,
            $"elevated-allow-from-{segment}",
            ToolPostureKinds.ElevatedAllowFrom,
            entries,
            isInherited ? inherited : local,
            entries.Length > 0);
    }

    /// <summary>The senders on a list: texts, trimmed, and numbers as JavaScript writes them.</summary>
    private static IEnumerable<StringNode> Senders(SettingPlace place)
    {
        foreach (var item in place.Value.AsItems())
        {
            if (item is NumberNode { Value: var number } && double.IsFinite(number))
            {
                yield return new StringNode(EcmaNumber.Format(number), item.Origin);
            }
            else if (item.AsString() is { } text && EcmaString.Trim(text) is { Length: > 0 } sender)
            {
                yield return new StringNode(sender, item.Origin);
            }
        }
    }
}
