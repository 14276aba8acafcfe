using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>A folder of plugins that is not there stops OpenClaw (until 2026.9.4).</summary>
internal static class PluginFolderRule
{
    public static void Validate(ObjectNode config, ValidationContext context, IssueList issues)
    {
        foreach (var written in context.PluginFolders.Missing)
        {
            issues.Add(ConfigPath.Root.Then("plugins", "load", "paths"), "There is no file or folder at this path.", written);
        }
    }
}
