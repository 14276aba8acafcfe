using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Tests.Canonical;

[TestClass]
public sealed class JsonTextWriterTests
{
    [TestMethod]
    [DataRow("", "\"\"")]
    [DataRow("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [DataRow("\b\t\n\f\r", "\"\\b\\t\\n\\f\\r\"")]
    [DataRow("\0\v\u001F", "\"\\u0000\\u000b\\u001f\"")]
    [DataRow("/<>&'+\u007F\u0085\u00A0\u2028\u2029\uFEFF\uFFFE", "\"/<>&'+\u007F\u0085\u00A0\u2028\u2029\uFEFF\uFFFE\"")]
    [DataRow("é日😀", "\"é日😀\"")]
    public void Only_what_JSON_demands_is_escaped(string value, string json) => Assert.AreEqual(json, JsonTextWriter.GetText(new StringNode(value)));

    [TestMethod]
    public void Halves_of_surrogate_pairs_are_escaped()
    {
        var (high, low) = ((char)0xD83D, (char)0xDE00);

        Assert.AreEqual("\"\\ud83d\"", JsonTextWriter.GetText(new StringNode($"{high}")));
        Assert.AreEqual("\"a\\ude00\\ud83db\"", JsonTextWriter.GetText(new StringNode($"a{low}{high}b")));
        Assert.AreEqual("\"\\ud83d😀\\ude00\"", JsonTextWriter.GetText(new StringNode($"{high}{high}{low}{low}")));
    }

    [TestMethod]
    public void Members_stay_in_the_order_of_the_object()
    {
        var node = new ObjectNodeBuilder().Set("b", true).Set("a", "x").Set("7", 1.5).Build();

        Assert.AreEqual("{\"7\":1.5,\"b\":true,\"a\":\"x\"}", JsonTextWriter.GetText(node));
    }

    [TestMethod]
    public void Undefined_members_are_left_out_and_undefined_items_are_null()
    {
        var node = new ObjectNodeBuilder()
            .Set("a", new UndefinedNode())
            .Set("b", new ArrayNode([new UndefinedNode(), new NumberNode(double.NaN), new NullNode()]))
            .Set("c", new UndefinedNode())
            .Build();

        Assert.AreEqual("{\"b\":[null,null,null]}", JsonTextWriter.GetText(node));
    }

    [TestMethod]
    public void Undefined_itself_has_no_text() =>
        Assert.ThrowsExactly<ArgumentException>(() => JsonTextWriter.GetText(new UndefinedNode()));
}
