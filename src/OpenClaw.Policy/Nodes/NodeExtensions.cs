namespace OpenClaw.Policy.Nodes;

/// <summary>Reading of nodes in the terms of JavaScript's own tests.</summary>
public static class NodeExtensions
{
    /// <summary>The value at a path of member names, or null when a step is missing or is not an object.</summary>
    public static Node? Find(this Node? node, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            node = (node as ObjectNode)?[name];
        }

        return node;
    }

    /// <summary>The text of a string node, or null for anything else.</summary>
    public static string? AsString(this Node? node) => (node as StringNode)?.Value;

    /// <summary>The value of a boolean node, or null for anything else.</summary>
    public static bool? AsBoolean(this Node? node) => (node as BooleanNode)?.Value;

    /// <summary>The items of an array node, or an empty list for anything else.</summary>
    public static IReadOnlyList<Node> AsItems(this Node? node) => (node as ArrayNode)?.Items ?? [];

    /// <summary>The members of an object node, or an empty list for anything else.</summary>
    public static IReadOnlyList<Member> AsMembers(this Node? node) => (node as ObjectNode)?.Members ?? [];
}
