namespace OpenClaw.Policy.Evidence.Sandbox;

/// <summary>The browser of an agent's sandbox.</summary>
internal static class BrowserPosture
{
    /// <summary>The network that the browser's container gets when no setting names one.</summary>
    private const string DefaultNetwork = "openclaw-sandbox-browser";

    /// <param name="sandbox">The sandbox.</param>
    /// <param name="hasContainer">Whether the agent's programs run in a container, so that its mounts are observed for themselves.</param>
    public static IEnumerable<SandboxEvidence> Observe(SandboxLayers sandbox, bool hasContainer)
    {
        var browser = sandbox[SandboxContainer.Browser];
        var enabled = browser["enabled"].Flag;
        if (enabled.Value != true)
        {
            return enabled.IsSet ? [new BrowserCdpEvidence(sandbox.Owner, IsEnabled: false, SourceRange: null, enabled.Place)] : [];
        }

        // An agent's own range counts even when it is blank.
        var range = browser["cdpSourceRange"];
        var place = range.Local.Value is null && range.Inherited.Text is not null ? range.Inherited : range.Local;
        var network = browser["network"].Text;
        return
        [
            new BrowserCdpEvidence(sandbox.Owner, IsEnabled: true, place.Text, place),
            new SandboxNetworkEvidence(sandbox.Owner, SandboxContainer.Browser, network.Value ?? DefaultNetwork, network),
            .. Mounts(sandbox, hasContainer),
        ];
    }

    /// <summary>Without mounts of its own the browser has those of the agent's container.</summary>
    private static IEnumerable<SandboxMountEvidence> Mounts(SandboxLayers sandbox, bool hasContainer)
    {
        var own = sandbox[SandboxContainer.Browser]["binds"];
        return own.Local.Value is not null || own.Inherited.Value is not null
            ? ContainerPosture.Mounts(sandbox.Owner, SandboxContainer.Browser, own)
            : hasContainer ? [] : ContainerPosture.Mounts(sandbox.Owner, SandboxContainer.Browser, sandbox[SandboxContainer.Main]["binds"]);
    }
}
