using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.Metadata;

/// <summary>
/// Compares lists of routing probes (from contract P08): each probe of the baseline must be there by its id, with the same route and the
/// same agent, and with no match kind that the baseline does not have.
/// </summary>
internal static class RoutingProbeStrictness
{
    private static readonly string[] RouteKeys = ["accountId", "channel", "guildId", "memberRoleIds", "parentPeer", "peer", "teamId"];

    public static bool IsAtLeastAsStrict(Node candidate, Node baseline)
    {
        if (candidate is not ArrayNode candidates || baseline is not ArrayNode baselines)
        {
            return false;
        }

        var byId = new Dictionary<string, Node>(StringComparer.Ordinal);
        return candidates.Items.All(p => Text(p.Find("id")) is { } id && byId.TryAdd(id, p))
            && baselines.Items.All(p => Text(p.Find("id")) is { } id && byId.TryGetValue(id, out var probe) && IsProbeAsStrict(probe, p));
    }

    private static bool IsProbeAsStrict(Node candidate, Node baseline) =>
        CanonicalRoute(candidate.Find("route")) is { } route
        && CanonicalRoute(baseline.Find("route")) == route
        && Text(candidate.Find("expect", "agentId")) is { } agent
        && Text(baseline.Find("expect", "agentId")) is { } baselineAgent
        && AgentResolver.NormalizeId(agent) == AgentResolver.NormalizeId(baselineAgent)
        && AreMatchKindsAsStrict(candidate.Find("expect", "matchedBy"), baseline.Find("expect", "matchedBy"));

    private static bool AreMatchKindsAsStrict(Node? candidate, Node? baseline)
    {
        if (baseline is null)
        {
            return candidate is null || MatchKinds(candidate) is not null;
        }

        return MatchKinds(candidate) is { } kinds && MatchKinds(baseline) is { } allowed && kinds.IsSubsetOf(allowed);
    }

    /// <summary>The kinds of a list that holds supported ones, at least one, each once; else null.</summary>
    private static HashSet<string>? MatchKinds(Node? value)
    {
        var items = value.AsItems();
        var kinds = items.Select(static i => i.AsString()).OfType<string>()
            .Where(PolicyWords.RoutingMatchKinds.Contains)
            .ToHashSet(StringComparer.Ordinal);
        return kinds.Count > 0 && kinds.Count == items.Count ? kinds : null;
    }

    /// <summary>A text that is equal for routes that mean the same; null when the route is malformed.</summary>
    private static string? CanonicalRoute(Node? route)
    {
        if (route is not ObjectNode
            || route.AsMembers().Any(static m => !RouteKeys.Contains(m.Name))
            || Text(route.Find("channel")) is not { } channel)
        {
            return null;
        }

        var canonical = new ObjectNodeBuilder()
            .Set("channel", EcmaString.ToLowerCase(EcmaString.Trim(channel)))
            .Set("accountId", AccountId.Default);
        var isWellFormed = AddText(canonical, route, "accountId", AccountId.Normalize)
            && AddText(canonical, route, "guildId", EcmaString.Trim)
            && AddText(canonical, route, "teamId", EcmaString.Trim)
            && AddPeer(canonical, route, "peer")
            && AddPeer(canonical, route, "parentPeer")
            && AddRoles(canonical, route.Find("memberRoleIds"));
        return isWellFormed ? JsonTextWriter.GetText(canonical.Build()) : null;
    }

    private static bool AddText(ObjectNodeBuilder canonical, Node route, string key, Func<string, string> normalize)
    {
        if (route.Find(key) is not { } value)
        {
            return true;
        }

        var text = Text(value);
        canonical.SetIfPresent(key, text is null ? null : normalize(text));
        return text is not null;
    }

    private static bool AddPeer(ObjectNodeBuilder canonical, Node route, string key)
    {
        if (route.Find(key) is not { } peer)
        {
            return true;
        }

        if (peer is not ObjectNode
            || peer.AsMembers().Any(static m => m.Name is not ("id" or "kind"))
            || peer.Find("kind").AsString() is not { } kind
            || !PolicyWords.RoutingPeerKinds.Contains(kind)
            || Text(peer.Find("id")) is not { } id)
        {
            return false;
        }

        canonical.Set(key, new ObjectNodeBuilder().Set("kind", kind).Set("id", EcmaString.Trim(id)).Build());
        return true;
    }

    private static bool AddRoles(ObjectNodeBuilder canonical, Node? roles)
    {
        if (roles is null)
        {
            return true;
        }

        var items = roles.AsItems();
        var ids = items.Select(Text).OfType<string>().ToHashSet(StringComparer.Ordinal);
        canonical.Set("memberRoleIds", new ArrayNode([.. ids.Order(StringComparer.Ordinal).Select(static i => new StringNode(i))]));
        return ids.Count > 0 && ids.Count == items.Count;
    }

    /// <summary>A text that is not blank, as it is written; else null.</summary>
    private static string? Text(Node? node) => node.AsString() is { } text && EcmaString.Trim(text).Length > 0 ? text : null;
}
