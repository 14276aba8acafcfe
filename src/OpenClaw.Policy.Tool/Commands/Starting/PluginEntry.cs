using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Repair;

namespace OpenClaw.Policy.Tool.Commands.Starting;

/// <summary>Lets the gateway run the policy plugin: the setting that no config in the wild has.</summary>
internal static class PluginEntry
{
    private const string PluginId = "policy";

    private static readonly string[] Switch = ["plugins", "entries", PluginId, "enabled"];

    /// <param name="result">A run that says that the config does not enable the plugin.</param>
    /// <param name="edited">The files that were changed, absolute.</param>
    /// <returns>What is left to do by hand; null when nothing is.</returns>
    /// <exception cref="IOException">A file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A file cannot be written.</exception>
    public static string? Add(GateResult result, out IReadOnlyList<string> edited)
    {
        edited = [];
        var config = result.ConfigPath!;
        var files = new RecordingFileSet(FolderFileSet.Within(result.Root, config));
        var environment = new EnvironmentSnapshot(new Dictionary<string, string>());
        try
        {
            var editor = SettingsEditor.ForConfig(
                files, HostEnvironment.OfCheckout(environment, config), config, ReleaseCatalog.Find(result.Release!)!);
            editor.Apply(new SetSetting(Switch, new BooleanNode(true)));
            if (editor.Root.Find("plugins", "allow") is ArrayNode allowed && !allowed.Items.Any(static i => i is StringNode { Value: PluginId }))
            {
                editor.Apply(new AppendItem(["plugins", "allow"], new StringNode(PluginId)));
            }

            foreach (var edit in editor.Edits)
            {
                AtomicFile.Write(edit.Path, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(edit.After)));
            }

            edited = [.. editor.Edits.Select(static e => e.Path)];
            return null;
        }
        catch (EditRefusedException refused)
        {
            return $"set plugins.entries.policy.enabled to true in the config. {refused.Message}";
        }
    }
}
