using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration;

/// <summary>Whether a config lets the command <c>openclaw policy</c> exist: it belongs to a plugin that is off until it is switched on.</summary>
/// <param name="State">The answer.</param>
/// <param name="Origin">The setting that decides; null when it is the absence of one.</param>
public sealed record PluginGate(PluginGateState State, Origin? Origin = null)
{
    internal const string PolicyPluginId = "policy";

    public bool IsOpen => State == PluginGateState.Open;

    /// <param name="config">The config with includes and variables resolved, before defaults.</param>
    /// <param name="release">The release whose behaviour is wanted.</param>
    public static PluginGate Of(ObjectNode config, OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(config);
        ArgumentNullException.ThrowIfNull(release);

        if (config.Find("plugins", "enabled") is BooleanNode { Value: false } all)
        {
            return new PluginGate(PluginGateState.PluginsDisabled, all.Origin);
        }

        var foldsCase = release.Loader.FoldsPluginIds;
        if (Mentions(config.Find("plugins", "deny"), foldsCase) is { } denied)
        {
            return new PluginGate(PluginGateState.Denied, denied.Origin);
        }

        return PluginEntry.Find(config, PolicyPluginId, foldsCase)?.Enabled switch
        {
            null => new PluginGate(PluginGateState.NotEnabled),
            { Value: false } off => new PluginGate(PluginGateState.Disabled, off.Origin),
            _ => AllowListExcludes(config, release) is { } list
                ? new PluginGate(PluginGateState.NotAllowed, list.Origin)
                : new PluginGate(PluginGateState.Open),
        };
    }

    private static Node? AllowListExcludes(ObjectNode config, OpenClawRelease release)
    {
        var allow = config.Find("plugins", "allow");
        return release.Loader.AllowListBindsBundledPlugins && allow.AsItems().Any(NamesPlugin) && Mentions(allow, release.Loader.FoldsPluginIds) is null ? allow : null;
    }

    private static Node? Mentions(Node? list, bool foldsCase) =>
        list.AsItems().FirstOrDefault(item => item.AsString() is { } id && PluginEntry.Canonical(id, foldsCase) == PolicyPluginId);

    private static bool NamesPlugin(Node item) => item.AsString() is { } text && !EcmaString.Trim(text.AsSpan()).IsEmpty;
}
