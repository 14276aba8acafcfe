using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>A gateway that Tailscale publishes does not let everybody in.</summary>
internal static class TailscaleAuthRule
{
    public static void Validate(ObjectNode config, ValidationContext context, IssueList issues)
    {
        if (config.Find("gateway", "tailscale", "mode").AsString() is "serve" or "funnel" && config.Find("gateway", "auth", "mode") is StringNode { Value: "none" } mode)
        {
            issues.Add(
                ConfigPath.Root.Then("gateway", "auth", "mode"),
                "\"none\" is refused with gateway.tailscale.mode \"serve\" or \"funnel\".",
                mode);
        }
    }
}
