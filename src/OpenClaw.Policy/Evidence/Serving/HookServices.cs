using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Serving;

/// <summary>
/// Which agent a web hook reaches. Of the mappings the first one that matches counts, so one that comes before another takes from it, and a call that a mapping no
/// longer matches goes to a later one.
/// </summary>
internal static class HookServices
{
    /// <summary>A config with a thousand mappings needs a million comparisons; larger ones are made to cost time.</summary>
    private const int MaxComparisons = 4_000_000;

    /// <exception cref="EvaluationLimitException">There are too many mappings to compare.</exception>
    public static IEnumerable<Service> Between(ServingConfig before, ServingConfig after) => [.. Mapped(before, after), .. Chosen(before, after)];

    private static IEnumerable<Service> Mapped(ServingConfig before, ServingConfig after)
    {
        var (comparisons, now) = (0, Mappings(after).ToList());
        foreach (var former in Mappings(before).DistinctBy(static m => (m.Path, m.Source)))
        {
            foreach (var mapping in now)
            {
                if (++comparisons > MaxComparisons)
                {
                    throw new EvaluationLimitException($"There are too many hooks.mappings to compare with those of the base: more than {MaxComparisons} comparisons.");
                }

                if (!mapping.Overlaps(former))
                {
                    continue;
                }

                if (former.Agent is { } earlier && mapping.Agent is { } agent)
                {
                    yield return Service.Of(former.Words, earlier, agent, mapping.Origin);
                }

                if (mapping.Covers(former))
                {
                    break;
                }
            }
        }
    }

    /// <summary>The agents that a call may name itself; each, when no list says which.</summary>
    private static IEnumerable<Service> Chosen(ServingConfig before, ServingConfig after)
    {
        if (!IsOn(before) || !IsOn(after) || (Allowed(before) is null && Allowed(after) is null))
        {
            return [];
        }

        return
        [
            new Service(
                "web hooks that name their agent",
                Allowed(before) ?? AgentResolver.ListAgentIds(before.Written).ToHashSet(StringComparer.Ordinal),
                Allowed(after) ?? AgentResolver.ListAgentIds(after.Written).ToHashSet(StringComparer.Ordinal),
                SettingOrigin.Of(after.Written, "hooks")),
        ];
    }

    private static bool IsOn(ServingConfig config) => config.Written.Find("hooks", "enabled").AsBoolean() == true;

    private static HashSet<string>? Allowed(ServingConfig config)
    {
        if (config.Written.Find("hooks", "allowedAgentIds") is not ArrayNode list)
        {
            return null;
        }

        var ids = list.Items.Select(static i => EcmaString.Trim(i.AsString() ?? "")).ToList();
        return ids.Contains("*") ? null : ids.Select(AgentResolver.NormalizeId).ToHashSet(StringComparer.Ordinal);
    }

    private static IEnumerable<Mapping> Mappings(ServingConfig config) =>
        config.Written.Find("hooks", "mappings").AsItems().OfType<ObjectNode>().Select(m => new Mapping(
            Text(m.Find("match", "path"))?.Trim('/'),
            Text(m.Find("match", "source")),
            Text(m["agentId"]) is { } agent ? AgentResolver.NormalizeId(agent) : config.Unnamed,
            m.Origin));

    private static string? Text(Node? node) => EcmaString.Trim(node.AsString() ?? "") is { Length: > 0 } text ? text : null;

    /// <param name="Path">Below the hooks' own, without slashes around it; null for each.</param>
    /// <param name="Source">Of the call; null for each.</param>
    /// <param name="Agent">Normalised; null when nobody is named and no agent serves what nothing gives to another.</param>
    /// <param name="Origin">Where it can be edited.</param>
    private sealed record Mapping(string? Path, string? Source, string? Agent, Origin? Origin)
    {
        public string Words => $"web hooks{(Path is null ? "" : $" of the path '{Path}'")}{(Source is null ? "" : $" from '{Source}'")}";

        /// <summary>Whether some call matches both.</summary>
        public bool Overlaps(Mapping other) => Meets(Path, other.Path) && Meets(Source, other.Source);

        /// <summary>Whether each call that matches the other one matches this one.</summary>
        public bool Covers(Mapping other) => (Path is null || Path == other.Path) && (Source is null || Source == other.Source);

        private static bool Meets(string? one, string? other) => one is null || other is null || one == other;
    }
}
