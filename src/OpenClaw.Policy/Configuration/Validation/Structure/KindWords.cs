using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Structure;

/// <summary>The kinds of values, as messages name them.</summary>
internal static class KindWords
{
    /// <summary>The kinds that are allowed, joined with "or".</summary>
    public static string Expected(ValueKinds kinds)
    {
        var words = new List<string>();
        AddIf(ValueKinds.String, "a string");
        if (kinds.HasFlag(ValueKinds.Number))
        {
            words.Add("a number");
        }
        else
        {
            AddIf(ValueKinds.Integer, "a whole number");
        }

        AddIf(ValueKinds.Array, "an array");
        AddIf(ValueKinds.Object, "an object");
        AddIf(ValueKinds.Null, "null");
        AddIf(ValueKinds.Boolean, "true or false");
        return words.Count == 0 ? "nothing" : string.Join(" or ", words);

        void AddIf(ValueKinds kind, string word)
        {
            if (kinds.HasFlag(kind))
            {
                words.Add(word);
            }
        }
    }

    public static string Found(Node value) => value switch
    {
        StringNode => "a string",
        BooleanNode => "a boolean",
        NumberNode n when !double.IsFinite(n.Value) => "a number that is not finite",
        NumberNode n when n.Value == Math.Truncate(n.Value) => "a whole number",
        NumberNode => "a number",
        ArrayNode => "an array",
        ObjectNode => "an object",
        NullNode => "null",
        _ => "nothing",
    };
}
