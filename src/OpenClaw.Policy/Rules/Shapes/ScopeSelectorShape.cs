using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>A selector of a scope: a list of ids that has entries, none of them twice.</summary>
/// <param name="selector">The key: <c>agentIds</c> or <c>channelIds</c>.</param>
/// <param name="valueName">What an id is called in messages.</param>
/// <param name="normalize">Brings an id into the form in which ids are compared.</param>
internal sealed class ScopeSelectorShape(string selector, string valueName, Func<string, string> normalize) : IShape
{
    private readonly ListShape _list = new(selector, valueName);

    /// <summary>What an id is called in hints, where that is not <c>valueName</c>.</summary>
    public string? HintName { get; init; }

    /// <summary>Whether the earlier entry of a duplicate is named with the whole path of the list, or with the key of the list alone.</summary>
    public bool NamesWholePath { get; init; } = true;

    public Finding? FirstIssue(ShapePlace root)
    {
        if (_list.FirstIssue(root) is { } malformed)
        {
            return malformed;
        }

        var list = root.Member(selector);
        return list.Value switch
        {
            ArrayNode { Items.Count: 0 } => list.Malformed(
                $"must include at least one {valueName}.", $"Add one or more {HintName ?? valueName}s to {list.PolicyName} {list.Property}."),
            ArrayNode ids => FirstDuplicate(list, ids),
            _ => null,
        };
    }

    private Finding? FirstDuplicate(ShapePlace list, ArrayNode ids)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (index, id) in ids.Items.Index())
        {
            var normalized = normalize(id.AsString()!);
            if (!seen.TryAdd(normalized, index))
            {
                return list.Item(index).Malformed(
                    $"duplicates {(NamesWholePath ? list.Property : selector)}[{seen[normalized]}] after normalization.",
                    $"List each {HintName ?? valueName} only once per named policy scope.");
            }
        }

        return null;
    }
}
