using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Json5;

[TestClass]
public sealed class Json5OriginTests
{
    private const string Text = "\uFEFF// c\n{ 'a' : [ -0x1F , \"s\" ] , \n  b\\u0063:{ d : null },e:true/**/ } ";

    [TestMethod]
    [DataRow("{ 'a' : [ -0x1F , \"s\" ] , \n  b\\u0063:{ d : null },e:true/**/ }", null)]
    [DataRow("[ -0x1F , \"s\" ]", "'a'", "a")]
    [DataRow("{ d : null }", "b\\u0063", "bc")]
    [DataRow("null", "d", "bc", "d")]
    [DataRow("true", "e", "e")]
    public void A_value_knows_its_text_and_that_of_its_key(string value, string? key, params string[] path)
    {
        var origin = (WrittenOrigin)Read().Find(path)!.Origin!;

        Assert.AreEqual(value, Slice(origin.Value));
        Assert.AreEqual(key, origin.Key is { } span ? Slice(span) : null);
    }

    [TestMethod]
    public void An_item_has_no_key()
    {
        var items = Read().Find("a").AsItems().Select(i => (WrittenOrigin)i.Origin!).ToArray();

        CollectionAssert.AreEqual(new[] { "-0x1F", "\"s\"" }, items.Select(o => Slice(o.Value)).ToArray());
        Assert.IsTrue(items.All(o => o.Key is null));
    }

    [TestMethod]
    public void A_place_is_told_in_lines_and_columns_of_the_source()
    {
        var origin = (WrittenOrigin)Read().Find("bc", "d")!.Origin!;

        Assert.AreEqual(new LinePosition(3, 17), origin.Value.StartPosition);
        Assert.AreEqual(new LinePosition(3, 13), origin.Key!.Value.StartPosition);
    }

    private static Node Read() => Json5Reader.Read(new SourceText("/openclaw.json", Text)).Root;

    private static string Slice(SourceSpan span) => Text.Substring(span.Start, span.Length);
}
