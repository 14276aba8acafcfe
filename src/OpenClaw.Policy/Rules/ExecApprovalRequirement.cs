using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules;

/// <summary>
/// An entry of <c>execApprovals.agents.allowlist.expected</c> (from contract P06): a pattern, or
/// <c>{ pattern, argPattern? }</c>.
/// </summary>
/// <param name="Pattern">Trimmed, never empty.</param>
/// <param name="ArgPattern">Trimmed; null when absent or blank.</param>
internal sealed record ExecApprovalRequirement(string Pattern, string? ArgPattern)
{
    /// <summary>Equal for entries that demand the same.</summary>
    public string Key => $"{Pattern}\0{ArgPattern}";

    /// <summary>The entry, or null when it is malformed.</summary>
    public static ExecApprovalRequirement? Read(Node entry) => entry switch
    {
        StringNode text => Of(text, argPattern: null),
        ObjectNode parts when parts.Members.All(static m => m.Name is "pattern" or "argPattern") =>
            parts["argPattern"] is null or StringNode ? Of(parts["pattern"], parts["argPattern"]) : null,
        _ => null,
    };

    /// <summary>The entries of a list, or null when it is no list or any of them is malformed.</summary>
    public static IReadOnlyList<ExecApprovalRequirement>? ReadList(Node? list)
    {
        if (list is not ArrayNode array)
        {
            return null;
        }

        var entries = array.Items.Select(Read).OfType<ExecApprovalRequirement>().ToList();
        return entries.Count == array.Items.Count ? entries : null;
    }

    private static ExecApprovalRequirement? Of(Node? pattern, Node? argPattern) =>
        Text(pattern) is { } text ? new(text, Text(argPattern)) : null;

    private static string? Text(Node? node) => EcmaString.Trim(node.AsString() ?? "") is { Length: > 0 } text ? text : null;
}
