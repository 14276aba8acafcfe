using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>A heartbeat goes to the last channel, to none, or to one that the release knows.</summary>
internal static class HeartbeatTargetRule
{
    public static void Validate(ObjectNode config, ValidationContext context, IssueList issues)
    {
        var agents = ConfigPath.Root.Then("agents");
        Target(config.Find("agents", "defaults"), agents.Then("defaults"), context.Facts, issues);
        var list = config.Find("agents", "list").AsItems();
        for (var i = 0; i < list.Count; i++)
        {
            Target(list[i], agents.Then("list").Then(i), context.Facts, issues);
        }
    }

    private static void Target(Node? agent, ConfigPath path, ReleaseFacts facts, IssueList issues)
    {
        if (agent.Find("heartbeat", "target") is not StringNode target)
        {
            return;
        }

        var name = EcmaString.ToLowerCase(EcmaString.Trim(target.Value));
        var isKnown = name is "last" or "none" || facts.ChannelIds.Contains(facts.ChannelAliases.GetValueOrDefault(name, name));
        if (!isKnown)
        {
            issues.Add(path.Then("heartbeat", "target"), "Expected \"last\", \"none\" or the id of a channel.", target);
        }
    }
}
