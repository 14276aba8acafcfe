namespace OpenClaw.Policy.Evidence.Sandbox;

/// <summary>What facts about sandboxes are about. Mounts of one container are one field, however many there are.</summary>
internal enum SandboxField
{
    Mode,
    Backend,
    ContainerNetwork,
    SeccompProfile,
    AppArmorProfile,
    ContainerMount,
    BrowserNetwork,
    BrowserMount,
    BrowserCdpSourceRange,
}
