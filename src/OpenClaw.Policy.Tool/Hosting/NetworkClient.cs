using System.Diagnostics.CodeAnalysis;

namespace OpenClaw.Policy.Tool.Hosting;

/// <summary>
/// Whether this program can open connections. A native program that is made with <c>-p:WithNetworkClient=false</c>, as the action's image is, holds no HTTP client and no TLS:
/// the compiler takes the switch for a constant and leaves the client out with everything that only it needs.
/// </summary>
internal static class NetworkClient
{
    /// <summary>The name of the switch; the project file has it too.</summary>
    public const string Switch = "OpenClaw.Policy.WithNetworkClient";

    [FeatureSwitchDefinition(Switch)]
    public static bool IsThere => !AppContext.TryGetSwitch(Switch, out var isThere) || isThere;

    /// <summary>Says that this program has none.</summary>
    /// <returns>The exit code.</returns>
    public static int Refuse(CommandHost host)
    {
        host.Error.WriteLine("openclaw-policy: this program was made without a network client, as the one in the action's image is. Nothing was sent. Install the tool instead.");
        return ExitCodes.CouldNotLook;
    }
}
