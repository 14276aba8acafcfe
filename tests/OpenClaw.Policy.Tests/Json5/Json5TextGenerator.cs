using System.Globalization;
using System.Text;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Tests.Json5;

/// <summary>Makes values, and writes them in the many ways that JSON5 allows. The same seed gives the same values and texts.</summary>
internal sealed class Json5TextGenerator(int seed)
{
    private const int MaximumDepth = 4;

    private static readonly string[] Blanks = ["", "", "", " ", "\n", "\t", "\r\n", "\uFEFF", "\u00A0", "\u2028", "/* * / */", "//x\n"];
    private static readonly string[] Names = ["a", "b2", "$x", "_", "ünï", "null", "__proto__", "0", "42", "01", "a b", "", "it's", "日"];
    private static readonly string[] Pieces = ["a", "é", "😀", "\n", "\"", "'", "\\", "\0", "\u2028", "\u0001", "日本", "1", "\r\n", "/"];
    private static readonly double[] Numbers = [0, 1, -1, 0.5, 1e21, 1e-7, 5e-324, double.MaxValue, 255, -16, 123456.789, double.PositiveInfinity];

    private readonly Random _random = new(seed);

    public Node NextValue(int depth = 0) => _random.Next(depth < MaximumDepth ? 7 : 4) switch
    {
        0 => new NullNode(),
        1 => new BooleanNode(_random.Next(2) == 0),
        2 => new NumberNode(Pick(Numbers)),
        3 => new StringNode(NextText()),
        4 => new ArrayNode([.. Enumerable.Range(0, _random.Next(4)).Select(_ => NextValue(depth + 1))]),
        _ => NextObject(depth),
    };

    public string Write(Node value) => Pick(Blanks) + WriteBare(value) + Pick(Blanks);

    private ObjectNode NextObject(int depth)
    {
        var members = new ObjectNodeBuilder();
        for (var count = _random.Next(5); count > 0; count--)
        {
            members.Set(Pick(Names), NextValue(depth + 1));
        }

        return members.Build();
    }

    private string NextText() => string.Concat(Enumerable.Range(0, _random.Next(5)).Select(_ => Pick(Pieces)));

    private string WriteBare(Node value) => value switch
    {
        NullNode => "null",
        BooleanNode boolean => boolean.Value ? "true" : "false",
        NumberNode number => WriteNumber(number.Value),
        StringNode text => WriteString(text.Value),
        ArrayNode array => "[" + WriteList(array.Items, Write) + "]",
        ObjectNode members => "{" + WriteList(members.Members, m => Pick(Blanks) + WriteKey(m.Name) + Pick(Blanks) + ":" + Write(m.Value)) + "}",
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };

    private string WriteList<T>(IReadOnlyCollection<T> items, Func<T, string> write)
    {
        var text = string.Join(",", items.Select(write));
        return items.Count > 0 && _random.Next(3) == 0 ? text + "," + Pick(Blanks) : text + Pick(Blanks);
    }

    private string WriteKey(string name)
    {
        var isWord = name.Length > 0 && !char.IsAsciiDigit(name[0]) && name.All(c => char.IsLetterOrDigit(c) || c is '$' or '_');
        return isWord && _random.Next(2) == 0 ? name : WriteString(name);
    }

    private string WriteNumber(double value)
    {
        if (double.IsInfinity(value))
        {
            return Pick(["Infinity", "+Infinity", "1e999"]);
        }

        var plain = value.ToString("R", CultureInfo.InvariantCulture);
        var isSmallInteger = value >= 0 && value < 1000 && value == Math.Truncate(value);
        return isSmallInteger ? Pick([plain, "+" + plain, plain + ".", "0x" + ((int)value).ToString("X", CultureInfo.InvariantCulture)]) : plain;
    }

    private string WriteString(string value)
    {
        var quote = _random.Next(2) == 0 ? '"' : '\'';
        var text = new StringBuilder().Append(quote);
        foreach (var c in value)
        {
            var mustEscape = c == quote || c is '\\' or '\n' or '\r';
            text.Append(mustEscape || _random.Next(4) == 0 ? WriteEscape(c) : c.ToString());
        }

        return text.Append(quote).ToString();
    }

    private string WriteEscape(char c) => Pick(
    [
        "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
        c < 0x100 ? "\\x" + ((int)c).ToString("X2", CultureInfo.InvariantCulture) : "\\\n\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
    ]);

    private T Pick<T>(T[] choices) => choices[_random.Next(choices.Length)];
}
