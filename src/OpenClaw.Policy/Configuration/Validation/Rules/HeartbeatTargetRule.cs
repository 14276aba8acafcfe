using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>A heartbeat goes to a channel that the release knows, or where a keyword says.</summary>
internal static class HeartbeatTargetRule
{
    public static void Validate(ObjectNode config, ValidationContext context, IssueList issues)
    {
        if (context.PluginsAreUnknown)
        {
            return;
        }

        Target(config.Find("agents", "defaults"), ConfigPath.Root.Then("agents", "defaults"), context, issues);
        foreach (var agent in AgentEntries.Of(config))
        {
            Target(agent.Settings, agent.Path, context, issues);
        }
    }

    private static void Target(Node? agent, ConfigPath path, ValidationContext context, IssueList issues)
    {
        if (agent.Find("heartbeat", "target") is not StringNode target)
        {
            return;
        }

        var name = EcmaString.ToLowerCase(EcmaString.Trim(target.Value));
        var keywords = context.Profile.HeartbeatKeywords;
        if (!keywords.Contains(name) && !context.Facts.ChannelIds.Contains(context.Facts.ChannelAliases.GetValueOrDefault(name, name)))
        {
            issues.Add(path.Then("heartbeat", "target"), $"Expected the id of a channel or one of {string.Join(", ", keywords)}.", target);
        }
    }
}
