using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>A list of texts that are not blank, or of some words only. The first entry that does not hold is reported.</summary>
internal sealed class ListShape(PolicyPath path, ListText text) : IShape
{
    /// <param name="path">The list.</param>
    /// <param name="valueName">What an entry is called, such as "tool id".</param>
    /// <param name="allowed">The supported words; null when any text will do that is not blank.</param>
    public ListShape(PolicyPath path, string valueName, IReadOnlyList<string>? allowed = null)
        : this(path, ListText.Of(valueName, allowed)) => Allowed = allowed;

    /// <summary>The supported words; null when any text will do that is not blank.</summary>
    public IReadOnlyList<string>? Allowed { get; init; }

    public EntryForm Form { get; init; }

    public Finding? FirstIssue(ShapePlace root)
    {
        var list = root.At(path);
        if (list.Value is not ArrayNode array)
        {
            return list.Value is null ? null : list.Malformed(text.ArrayDemand, text.ArrayHint(list));
        }

        foreach (var (index, entry) in array.Items.Index())
        {
            if (!IsSupported(entry))
            {
                return list.Item(index).Malformed(text.EntryDemand, text.EntryHint(list));
            }
        }

        return null;
    }

    private bool IsSupported(Node entry)
    {
        if (entry.AsString() is not { } written)
        {
            return false;
        }

        var compared = Form switch
        {
            EntryForm.AsWritten => written,
            EntryForm.LowerCase => EcmaString.ToLowerCase(EcmaString.Trim(written)),
            _ => EcmaString.Trim(written),
        };
        return compared.Length > 0 && (Allowed is null || Allowed.Contains(compared));
    }
}
