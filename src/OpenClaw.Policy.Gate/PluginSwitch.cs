using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Gate;

/// <summary>
/// Whether the config lets the policy plugin run. A config that switches it off fails the gate: the change that is judged must not be
/// able to end the judging. One that merely does not mention it, as none in the wild does, is judged with a note.
/// </summary>
internal static class PluginSwitch
{
    /// <returns>A note, or null when the gateway itself would check too.</returns>
    /// <exception cref="GateStopException">The config switches the plugin, or its checks, off.</exception>
    public static GateDiagnostic? Judge(ConfigSnapshot config, PolicySettings settings, OpenClawRelease release)
    {
        var gate = PluginGate.Of(config.Resolved, release);
        var place = GateDiagnostics.Locate(gate.Origin) ?? DiagnosticLocation.WholeFile(config.Path);
        return gate.State switch
        {
            PluginGateState.PluginsDisabled => throw Off("plugins.enabled is false, which switches every plugin off.", place),
            PluginGateState.Denied => throw Off("plugins.deny names the policy plugin.", place),
            PluginGateState.Disabled => throw Off("plugins.entries.policy.enabled is false.", place),
            _ when !settings.ChecksEnabled => throw Off(
                "plugins.entries.policy.config.enabled is false, which switches the checks off.",
                GateDiagnostics.Locate(settings.EnabledNode?.Origin) ?? place),
            PluginGateState.NotEnabled => NotChecking(
                "The config does not enable the policy plugin, so the gateway itself will not check.",
                "Set plugins.entries.policy.enabled to true.",
                place),
            PluginGateState.NotAllowed => NotChecking(
                "plugins.allow does not name the policy plugin, so the gateway itself will not check.",
                "Add \"policy\" to plugins.allow.",
                place),
            _ => null,
        };
    }

    private static GateStopException Off(string what, DiagnosticLocation place) => GateDiagnostics.Stop(
        DiagnosticCatalog.PolicySwitchedOff, what, "Remove the setting: a workspace that is not checked has not passed.", place);

    private static GateDiagnostic NotChecking(string message, string remedy, DiagnosticLocation place) =>
        GateDiagnostics.Own(DiagnosticCatalog.PluginNotMentioned, message, remedy, place);
}
