using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Gate.Repair;
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
    public static PluginEdit Add(GateResult result)
    {
        var config = result.ConfigPath!;
        var files = new RecordingFileSet(FolderFileSet.Within(result.Root));
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

            return FileEdits.Write(editor.Edits, files) is { } failure
                ? new PluginEdit([], ToDo: null, failure)
                : new PluginEdit([.. editor.Edits.Select(static e => e.Path)], ToDo: null, Failure: null);
        }
        catch (EditRefusedException refused)
        {
            return new PluginEdit([], $"set plugins.entries.policy.enabled to true in the config. {refused.Message}", Failure: null);
        }
    }
}
