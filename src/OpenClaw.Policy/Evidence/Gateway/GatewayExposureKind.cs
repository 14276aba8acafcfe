namespace OpenClaw.Policy.Evidence.Gateway;

/// <summary>The kinds of <see cref="GatewayExposureEvidence"/>, as they are printed.</summary>
internal static class GatewayExposureKind
{
    /// <summary>The interfaces that the gateway listens on.</summary>
    public const string Bind = "bind";

    /// <summary>How clients prove who they are.</summary>
    public const string Auth = "auth";

    /// <summary>Whether failed attempts to do so are limited.</summary>
    public const string AuthRateLimit = "authRateLimit";

    /// <summary>A switch of the web interface.</summary>
    public const string ControlUi = "controlUi";

    /// <summary>What Tailscale publishes.</summary>
    public const string Tailscale = "tailscale";

    /// <summary>The use of a gateway on another machine.</summary>
    public const string Remote = "remote";

    /// <summary>An HTTP API that is switched on.</summary>
    public const string HttpEndpoint = "httpEndpoint";

    /// <summary>An input of an HTTP API that makes the gateway fetch URLs.</summary>
    public const string HttpUrlFetch = "httpUrlFetch";

    /// <summary>A command that nodes may not run.</summary>
    public const string NodeDenyCommand = "nodeDenyCommand";

    /// <summary>A command that nodes may run.</summary>
    public const string NodeCommand = "nodeCommand";
}
