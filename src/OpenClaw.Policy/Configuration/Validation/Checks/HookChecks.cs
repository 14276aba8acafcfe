using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

internal static class HookChecks
{
    /// <summary>A hook that goes on with one session names it, unless a transform does (from 2026.8.1).</summary>
    public static void SessionKeys(Node value, CheckScope scope)
    {
        if (!TextForms.IsBlank(value.Find("defaultSessionKey")))
        {
            return;
        }

        var mappings = value.Find("mappings").AsItems();
        for (var i = 0; i < mappings.Count; i++)
        {
            var mapping = mappings[i];
            if ((mapping.Find("action").AsString() ?? "agent") == "agent"
                && mapping.Find("sessionMode").AsString() == "persistent"
                && TextForms.IsBlank(mapping.Find("sessionKey"))
                && mapping.Find("transform") is null)
            {
                const string Message = "A persistent hook needs \"sessionKey\", hooks.defaultSessionKey or a \"transform\".";
                scope.Issues.Add(scope.Path.Then("mappings").Then(i).Then("sessionKey"), Message, mapping.Find("sessionKey") ?? mapping);
            }
        }
    }
}
