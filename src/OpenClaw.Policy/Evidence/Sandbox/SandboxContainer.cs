namespace OpenClaw.Policy.Evidence.Sandbox;

/// <summary>The two containers that a sandbox may have.</summary>
/// <param name="Name">The key of its settings, and the word in evidence.</param>
/// <param name="NetworkField">What a fact about its network is about.</param>
/// <param name="MountField">What a fact about its mounts is about.</param>
internal sealed record SandboxContainer(string Name, SandboxField NetworkField, SandboxField MountField)
{
    /// <summary>Runs the agent's programs.</summary>
    public static SandboxContainer Main { get; } = new("docker", SandboxField.ContainerNetwork, SandboxField.ContainerMount);

    /// <summary>Runs the browser.</summary>
    public static SandboxContainer Browser { get; } = new("browser", SandboxField.BrowserNetwork, SandboxField.BrowserMount);
}
