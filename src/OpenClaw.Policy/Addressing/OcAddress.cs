using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Addressing;

/// <summary>
/// Finds the values that an <c>oc://</c> text from outside can mean. The texts are not injective: ids are not always quoted, so that one text can
/// be the address of several values. All of them are found; nothing is guessed.
/// </summary>
public static class OcAddress
{
    private const string Scheme = "oc://";

    /// <summary>Keys such as <c>a</c>, <c>a/a</c> and <c>a/a/a</c> inside each other give more readings than anybody can tell apart.</summary>
    private const int MaxSteps = 10_000;

    /// <summary>The document's name in an address, such as <c>openclaw.config</c> or <c>policy.jsonc</c>; null for a text that is no address.</summary>
    /// <param name="address">The text.</param>
    /// <param name="path">What follows the name and its slash; empty for the document itself.</param>
    public static string? DocumentOf(string address, out string path)
    {
        ArgumentNullException.ThrowIfNull(address);
        path = "";
        if (!address.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return null;
        }

        var rest = address[Scheme.Length..];
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        path = slash < 0 ? "" : rest[(slash + 1)..];
        return slash < 0 ? rest : rest[..slash];
    }

    /// <summary>The values of a document that a path can mean; when it means none, the deepest ones on its way.</summary>
    /// <param name="document">The document.</param>
    /// <param name="path">As <see cref="DocumentOf"/> gives it.</param>
    /// <param name="isExact">Whether the values are what the path names, not only on its way.</param>
    public static IReadOnlyList<Node> Find(Node document, string path, out bool isExact)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(path);
        var exact = new List<Node>();
        var (nearest, left) = (document, path.Length);
        var pending = new Stack<(Node Value, int Start)>([(document, 0)]);
        for (var steps = 0; steps < MaxSteps && pending.TryPop(out var at); steps++)
        {
            if (at.Start >= path.Length)
            {
                exact.Add(at.Value);
                continue;
            }

            if (path.Length - at.Start < left)
            {
                (nearest, left) = (at.Value, path.Length - at.Start);
            }

            foreach (var next in Children(at.Value, path, at.Start))
            {
                pending.Push(next);
            }
        }

        isExact = exact.Count > 0;
        return isExact ? [.. exact.Distinct()] : [nearest];
    }

    private static IEnumerable<(Node Value, int Start)> Children(Node value, string path, int start)
    {
        if (value is ArrayNode array)
        {
            for (var i = 0; i < array.Items.Count; i++)
            {
                if (After(path, start, $"#{i}") is { } next)
                {
                    yield return (array.Items[i], next);
                }
            }
        }

        foreach (var member in value.AsMembers())
        {
            foreach (var form in Forms(member.Name))
            {
                if (After(path, start, form) is { } next)
                {
                    yield return (member.Value, next);
                }
            }
        }
    }

    /// <summary>How the releases write a key into an address: as it is, between plain quotes, or as a JSON text.</summary>
    private static IEnumerable<string> Forms(string key) =>
        new[] { key, $"\"{key}\"", JsonTextWriter.GetText(new StringNode(key)) }.Distinct(StringComparer.Ordinal);

    /// <summary>Where the path goes on after a segment; null when it does not stand there.</summary>
    private static int? After(string path, int start, string segment)
    {
        var end = start + segment.Length;
        return string.CompareOrdinal(path, start, segment, 0, segment.Length) == 0 && (end == path.Length || (end < path.Length && path[end] == '/'))
            ? end + 1
            : null;
    }
}
