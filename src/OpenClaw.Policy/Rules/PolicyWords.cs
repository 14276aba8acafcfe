using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Evidence.Routing;

namespace OpenClaw.Policy.Rules;

/// <summary>The words that lists and settings of a policy may hold, in the order in which hints name them.</summary>
internal static class PolicyWords
{
    public static IReadOnlyList<string> ToolMetadata { get; } = ["risk", "sensitivity", "owner"];

    public static IReadOnlyList<string> AuthMetadata { get; } = ["provider", "mode"];

    public static IReadOnlyList<string> AuthModes => ConfigWords.AuthModes;

    public static IReadOnlyList<string> HttpEndpoints { get; } = ["chatCompletions", "responses"];

    public static IReadOnlyList<string> WorkspaceAccess { get; } = ["none", "ro", "rw"];

    public static IReadOnlyList<string> WorkspaceTools => ConfigWords.WorkspaceTools;

    public static IReadOnlyList<string> ToolProfiles { get; } = ["minimal", "coding", "messaging", "full"];

    public static IReadOnlyList<string> ExecSecurity => ConfigWords.ExecSecurity;

    public static IReadOnlyList<string> ExecAsk => ConfigWords.ExecAsk;

    public static IReadOnlyList<string> ExecHosts { get; } = ["auto", "sandbox", "gateway", "node"];

    public static IReadOnlyList<string> SandboxModes { get; } = ["off", "non-main", "all"];

    public static IReadOnlyList<string> DmPolicies { get; } = ["pairing", "allowlist", "open", "disabled"];

    /// <summary>From the widest to the narrowest.</summary>
    public static IReadOnlyList<string> DmScopes { get; } = ["main", "per-peer", "per-channel-peer", "per-account-channel-peer"];

    /// <summary>The ways in which a message finds its agent, from the most to the least specific.</summary>
    public static IReadOnlyList<string> RoutingMatchKinds => RouteMatchKindWords.All;

    public static IReadOnlyList<string> RoutingPeerKinds { get; } = ["channel", "direct", "group"];
}
