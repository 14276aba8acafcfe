using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Disclosure;
using OpenClaw.Policy.Gate.Trusted;

namespace OpenClaw.Policy.Gate.Showing;

/// <summary>What of a run must not be shown.</summary>
/// <param name="Texts">How texts may be shown.</param>
/// <param name="Paths">The paths that variables gave, but for the policy's.</param>
/// <param name="AgentIds">What to show in the place of agents' ids that variables gave; by normalised id.</param>
internal sealed record ResultSecrets(Redaction Texts, HiddenPaths Paths, IReadOnlyDictionary<string, string> AgentIds)
{
    /// <summary>Null while the config is not known.</summary>
    private PolicySettings? Policy { get; init; }

    /// <summary>The ids of agents that the config writes as they are, normalised.</summary>
    private HashSet<string> WrittenIds { get; init; } = [];

    public static ResultSecrets None { get; } = new(Redaction.None, HiddenPaths.None, new Dictionary<string, string>());

    /// <summary>While the config is not known.</summary>
    public static ResultSecrets Of(GateRequest request) =>
        None with { Texts = Redaction.OfVariables(request.Environment, request.PublicVariables) };

    /// <param name="request">Says which variables may be shown.</param>
    /// <param name="config">The config that is judged.</param>
    public static ResultSecrets Of(GateRequest request, ConfigSnapshot config)
    {
        var texts = Redaction.Of(config, request.Environment, request.PublicVariables);
        return new ResultSecrets(texts, HiddenPaths.Of(config, texts, config.Path), Ids(config, texts)) 
        {
            Policy = PolicySettings.Of(config.Config),
            WrittenIds = AgentResolver.IdNodes(config.Config).Where(id => !texts.Hides(id)).Select(static id => AgentResolver.NormalizeId(id.Value)).ToHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>These, and those of a commit that the change is judged by.</summary>
    /// <param name="request">Says which variables may be shown.</param>
    /// <param name="commit">The commit; one that says nothing holds nothing.</param>
    public ResultSecrets With(GateRequest request, CommitView commit) => commit.Config is { } config
        ? With(Redaction.Of(config, request.Environment, request.PublicVariables), config)
        : this;

    /// <summary>The paths of a result that variables gave.</summary>
    public HiddenPaths PathsOf(GateResult result) => Policy is { } policy
        ? Paths.WithPolicy(policy, result.Agents.Select(static a => a.WorkspacePath).OfType<string>().Distinct(StringComparer.Ordinal), Texts)
        : Paths;

    /// <summary>An agent's id as it may be shown.</summary>
    /// <param name="agentId">Normalised.</param>
    public string Shown(string agentId) => AgentIds.GetValueOrDefault(agentId, agentId);

    private ResultSecrets With(Redaction texts, ConfigSnapshot config)
    {
        // What the change itself writes as it is is no secret of the base's.
        var ids = new Dictionary<string, string>(AgentIds, StringComparer.Ordinal);
        foreach (var (id, shown) in Ids(config, texts).Where(i => !WrittenIds.Contains(i.Key)))
        {
            ids.TryAdd(id, shown);
        }

        var settings = PolicySettings.Of(config.Config);
        IEnumerable<(string Name, string Shown)> policy = texts.Hides(settings.PathNode) ? [(settings.PathNode!.Value, texts.Text(settings.PathNode))] : [];
        return this with { Texts = Texts.With(texts).With(policy), Paths = Paths.WithOther(HiddenPaths.Of(config, texts, config.Path)), AgentIds = ids };
    }

    private static Dictionary<string, string> Ids(ConfigSnapshot config, Redaction texts)
    {
        var ids = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in AgentResolver.IdNodes(config.Config).Where(texts.Hides))
        {
            ids.TryAdd(AgentResolver.NormalizeId(id.Value), texts.Text(id));
        }

        return ids;
    }
}
