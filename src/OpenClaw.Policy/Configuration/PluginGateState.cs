namespace OpenClaw.Policy.Configuration;

/// <summary>Why the command <c>openclaw policy</c> exists or not.</summary>
public enum PluginGateState
{
    /// <summary>The command exists.</summary>
    Open,

    /// <summary>Nothing switches the plugin on: there is no <c>plugins.entries.policy.enabled</c>.</summary>
    NotEnabled,

    /// <summary><c>plugins.entries.policy.enabled</c> is false.</summary>
    Disabled,

    /// <summary><c>plugins.enabled</c> is false.</summary>
    PluginsDisabled,

    /// <summary>The plugin is in <c>plugins.deny</c>.</summary>
    Denied,

    /// <summary>The plugin is switched on, but it is missing in <c>plugins.allow</c>.</summary>
    NotAllowed,
}
