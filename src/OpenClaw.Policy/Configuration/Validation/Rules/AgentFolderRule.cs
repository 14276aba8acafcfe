using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>
/// No two agents share a folder for their state (<c>agentDir</c>): the listed ones, and those that only bindings name. The folders
/// are compared by their paths; whether they exist does not matter.
/// </summary>
internal static class AgentFolderRule
{
    public static void Validate(ObjectNode config, ValidationContext context, IssueList issues)
    {
        if (context.Reading.Host is not { } host || !AgentResolver.Agents(config).Any(static agent => Written(agent.Settings) is not null))
        {
            return;
        }

        var roster = new AgentRoster(config, context.Release.Loader);
        var unconfigured = NodePath.Join(StatePaths.FreshStateDirectory(host, context.Release.Loader), "agents");
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        var agents = config.Find("agents", "entries") is null ? "list" : "entries";
        foreach (var id in Ids(config, roster.DefaultId).Distinct(StringComparer.Ordinal))
        {
            var agent = roster.Find(id).Entry;
            var folder = Written(agent) is { } written ? host.ResolveUserPath(written) : NodePath.Join(NodePath.Join(unconfigured, id), "agent");
            if (!owners.TryAdd(folder, id))
            {
                var message = $"The agents \"{owners[folder]}\" and \"{id}\" share one agentDir. Each needs its own.";
                issues.Add(ConfigPath.Root.Then("agents", agents), message, agent?["agentDir"] ?? agent ?? config.Find("agents", agents)!);
            }
        }
    }

    /// <summary>
    /// The default agent's id, those of all agents and those of bindings. An agent with an empty id and a binding with a blank one count
    /// for nothing.
    /// </summary>
    private static IEnumerable<string> Ids(ObjectNode config, string? defaultId)
    {
        var listed = AgentResolver.Agents(config).Select(static agent => agent.Id).Prepend(defaultId).Where(static id => id is { Length: > 0 });
        var bound = config.Find("bindings").AsItems().Select(static binding => binding.Find("agentId").AsString()).Where(static id => EcmaString.Trim(id ?? "").Length > 0);
        return listed.Concat(bound).Select(AgentResolver.NormalizeId);
    }

    private static string? Written(ObjectNode? agent) =>
        agent?["agentDir"].AsString() is { } text && EcmaString.Trim(text) is { Length: > 0 } trimmed ? trimmed : null;
}
