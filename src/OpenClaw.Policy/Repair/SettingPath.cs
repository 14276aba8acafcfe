using System.Globalization;
using System.Text;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Repair;

/// <summary>Paths of settings, as <see cref="SettingChange.Path"/> has them.</summary>
internal static class SettingPath
{
    /// <summary>The value at a path, or null.</summary>
    public static Node? Find(Node root, IEnumerable<string> path)
    {
        Node? node = root;
        foreach (var step in path)
        {
            node = node is null ? null : Child(node, step);
        }

        return node;
    }

    public static Node? Child(Node node, string step) => node switch
    {
        ObjectNode members => members[step],
        ArrayNode array => TryIndex(step, array.Items.Count, out var index) ? array.Items[index] : null,
        _ => null,
    };

    public static string Display(IEnumerable<string> path)
    {
        var text = new StringBuilder();
        foreach (var step in path)
        {
            if (step.Length > 0 && step.All(char.IsAsciiDigit))
            {
                text.Append('[').Append(step).Append(']');
            }
            else
            {
                text.Append(text.Length == 0 ? "" : ".").Append(step);
            }
        }

        return text.ToString();
    }

    /// <summary>A copy of a tree with another value at a path.</summary>
    /// <param name="node">The tree.</param>
    /// <param name="path">Where; never empty.</param>
    /// <param name="depth">How many steps were made; 0.</param>
    /// <param name="value">Makes of the value that is there, or of null, the new one; null takes it away.</param>
    /// <exception cref="EditRefusedException">A step leads through something that has no such child.</exception>
    public static Node Replace(Node node, IReadOnlyList<string> path, int depth, Func<Node?, Node?> value)
    {
        var step = path[depth];
        var present = Child(node, step);
        var replaced = depth == path.Count - 1 ? value(present) : Replace(present ?? ObjectNode.Empty, path, depth + 1, value);
        switch (node)
        {
            case ObjectNode members:
                var changed = new ObjectNodeBuilder(members);
                if (replaced is null)
                {
                    changed.Remove(step);
                    return changed.Build(members.Origin);
                }

                return changed.Set(step, replaced).Build(members.Origin);

            case ArrayNode array when TryIndex(step, array.Items.Count, out var index):
                var items = array.Items.ToList();
                if (replaced is null)
                {
                    items.RemoveAt(index);
                }
                else
                {
                    items[index] = replaced;
                }

                return new ArrayNode(items, array.Origin);

            default:
                throw new EditRefusedException($"{Display(path)} cannot be set: {Display(path.Take(depth))} has no '{step}'.");
        }
    }

    private static bool TryIndex(string step, int count, out int index) =>
        int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out index) && index < count;
}
