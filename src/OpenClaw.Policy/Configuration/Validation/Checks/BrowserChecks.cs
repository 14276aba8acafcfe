using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Checks;

/// <summary>Browser profiles: what they need to be reached.</summary>
internal static class BrowserChecks
{
    public static void ProfileEndpoint(Node value, CheckScope scope)
    {
        if (!UsesExistingSession(value) && value.Find("cdpPort") is null && value.Find("cdpUrl").AsString() is not { Length: > 0 })
        {
            scope.Report(value, "A browser profile needs \"cdpPort\" or \"cdpUrl\".");
        }
    }

    /// <summary>As <see cref="ProfileEndpoint"/>, but the extension needs neither (from 2026.7.1).</summary>
    public static void ProfileEndpointOrExtension(Node value, CheckScope scope)
    {
        if (!UsesExtension(value))
        {
            ProfileEndpoint(value, scope);
        }
    }

    public static void ProfileExtension(Node value, CheckScope scope)
    {
        if (UsesExtension(value) && value.Find("cdpUrl") is StringNode { Value.Length: > 0 } address)
        {
            scope.Report(address, "\"cdpUrl\" is not allowed with the driver \"extension\".");
        }
    }

    public static void ProfileUserData(Node value, CheckScope scope)
    {
        if (!UsesExistingSession(value) && value.Find("userDataDir") is StringNode { Value.Length: > 0 } directory)
        {
            scope.Report(directory, "\"userDataDir\" is allowed only with the driver \"existing-session\".");
        }
    }

    private static bool UsesExtension(Node profile) => profile.Find("driver").AsString() == "extension";

    private static bool UsesExistingSession(Node profile) => profile.Find("driver").AsString() == "existing-session";
}
