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

    public static void ProfileUserData(Node value, CheckScope scope)
    {
        if (!UsesExistingSession(value) && value.Find("userDataDir") is StringNode { Value.Length: > 0 } directory)
        {
            scope.Report(directory, "\"userDataDir\" is allowed only with the driver \"existing-session\".");
        }
    }

    private static bool UsesExistingSession(Node profile) => profile.Find("driver").AsString() == "existing-session";
}
