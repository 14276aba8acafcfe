using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules;

/// <summary>An entry of <c>channels.denyRules</c>.</summary>
internal static class ChannelDenyRule
{
    /// <summary>An object whose <c>when.provider</c> is a string, with <c>id</c> and <c>reason</c> as strings or absent.</summary>
    public static bool IsWellFormed(Node? rule) =>
        rule is ObjectNode
        && rule.Find("id") is (null or StringNode)
        && rule.Find("reason") is (null or StringNode)
        && Provider(rule) is not null;

    public static string? Provider(Node? rule) => rule.Find("when", "provider").AsString();
}
