using OpenClaw.Policy.Evidence.Settings;

namespace OpenClaw.Policy.Evidence.Sandbox;

/// <summary>The sandbox settings of one owner.</summary>
/// <param name="Owner">The owner.</param>
/// <param name="Settings">The settings.</param>
/// <param name="IsShared">Whether the owner's sandbox is the one that all agents share: its own container settings do not count then.</param>
internal sealed record SandboxLayers(EvidenceOwner Owner, LayeredSetting Settings, bool IsShared)
{
    /// <summary>The settings of a container that count.</summary>
    public LayeredSetting this[SandboxContainer container]
    {
        get
        {
            var settings = Settings[container.Name];
            return IsShared ? settings with { Local = settings.Local.Cleared() } : settings;
        }
    }

    public static SandboxLayers OfDefaults(SettingPlace defaults) =>
        new(EvidenceOwner.AgentDefaults, LayeredSetting.Common(defaults), IsShared: false);

    public static SandboxLayers Of(ConfiguredAgent agent, SettingPlace defaults)
    {
        var settings = new LayeredSetting(SettingPlace.Agent(agent)["sandbox"], defaults);
        var scope = settings["scope"].Text;
        return new SandboxLayers(
            EvidenceOwner.Of(agent), settings, scope.IsSet ? scope.Value == "shared" : settings["perSession"].Flag.Value == false);
    }
}
