using System.Text;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Identities;

/// <summary>The values of a document in the order of its text, so that a place is found without walking the document for each.</summary>
internal sealed class ValueTable
{
    /// <summary>The member that tells one object of a list from another, the first that it has.</summary>
    private static readonly string[] Names = ["id", "name", "agentId", "key"];

    /// <summary>Steps of a way, the innermost ones. OpenClaw's settings lie at most a dozen deep; a document may be deeper, with a finding at each level.</summary>
    private const int MaxSteps = 64;

    private readonly List<Row> _rows = [];

    private ValueTable()
    {
    }

    /// <param name="root">A document, or a part of one, whose nodes all have the origin that the reader gave them.</param>
    public static ValueTable Of(Node root)
    {
        var table = new ValueTable();
        table.Add(root);
        return table;
    }

    /// <summary>Keys and names of items from the top to the innermost value that begins at or before an offset and ends behind it; null when there is none.</summary>
    public string? PathTo(int offset)
    {
        var index = Last(offset);
        while (index >= 0 && _rows[index].End <= offset)
        {
            index = _rows[index].Parent;
        }

        if (index < 0)
        {
            return null;
        }

        var steps = new Stack<string>();
        for (; index >= 0 && steps.Count < MaxSteps; index = _rows[index].Parent)
        {
            steps.Push(_rows[index].Key ?? NameOf(_rows[index].Value));
        }

        // The lengths keep apart what holds the separator.
        return steps.Aggregate(new StringBuilder(), static (text, step) => text.Append('/').Append(step.Length).Append(':').Append(step)).ToString();
    }

    /// <summary>The last row that begins at or before an offset; -1 for none.</summary>
    private int Last(int offset)
    {
        var (low, high) = (0, _rows.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _rows[middle].Start <= offset ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>Without recursion: a document may be as deep as its reader allows.</summary>
    private void Add(Node root)
    {
        var open = new Stack<Row>([Row.Of(root, key: null, parent: -1)]);
        while (open.TryPop(out var row))
        {
            var index = _rows.Count;
            _rows.Add(row);
            var children = row.Value is ObjectNode ? [.. row.Value.AsMembers().Select(m => Row.Of(m.Value, m.Name, index))] : row.Value.AsItems().Select(i => Row.Of(i, key: null, index)).ToList();

            // Members stand in the order of ECMAScript, rows in that of the text; what is pushed last comes first.
            children.Sort(static (a, b) => b.Start.CompareTo(a.Start));
            children.ForEach(open.Push);
        }
    }

    private static string NameOf(Node item) => item switch
    {
        StringNode text => text.Value,
        ObjectNode value => Names.Select(name => value[name].AsString()).FirstOrDefault(static name => name is not null) ?? "",
        _ => "",
    };

    /// <param name="Start">Of the key, when there is one.</param>
    /// <param name="End">Of the value, exclusive.</param>
    /// <param name="Key">Null for an item of a list and the document.</param>
    /// <param name="Value">The value.</param>
    /// <param name="Parent">The row of the object or list that it stands in; -1 for none.</param>
    private readonly record struct Row(int Start, int End, string? Key, Node Value, int Parent)
    {
        public static Row Of(Node value, string? key, int parent)
        {
            var origin = (WrittenOrigin)value.Origin!;
            return new Row(origin.Key?.Start ?? origin.Value.Start, origin.Value.End, key, value, parent);
        }
    }
}
