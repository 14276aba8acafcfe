using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Canonical;

[TestClass]
public sealed class CanonicalWriterTests
{
    [TestMethod]
    [DataRow("{b:{d:1,c:[{z:1,y:2}]},a:null}", "{\"a\":null,\"b\":{\"c\":[{\"y\":2,\"z\":1}],\"d\":1}}")]
    [DataRow("{B:1,a_b:2,a:3,'a-b':4,A:5,ab:6,_x:7,'0':8}", "{\"_x\":7,\"0\":8,\"a\":3,\"A\":5,\"a_b\":2,\"a-b\":4,\"ab\":6,\"B\":1}")]
    [DataRow("[true,false,null,'x',1e21,-0,NaN,1e400]", "[true,false,null,\"x\",1e+21,0,null,null]")]
    [DataRow("{}", "{}")]
    [DataRow("[[],{}]", "[[],{}]")]
    public void Members_are_sorted_and_nothing_is_blank(string text, string canonical) => Assert.AreEqual(canonical, Canonical(text));

    [TestMethod]
    public void Names_that_compare_equal_keep_their_order() =>
        Assert.AreEqual(
            """{"\u0001":1,"":2,"\u0002":3,"a\u0001":4,"a":5}""",
            Canonical("""{"\u0001":1,"a\u0001":4,"":2,"a":5,"\u0002":3}"""));

    [TestMethod]
    public void Many_names_are_sorted_and_those_that_compare_equal_keep_their_order()
    {
        var members = new ObjectNodeBuilder();
        foreach (var i in Enumerable.Range(0, 10_000).Reverse())
        {
            members.Set($"k{i % 5000:d4}{new string('\u0001', i / 5000)}", i);
        }

        var numbers = Numbers(CanonicalWriter.GetText(members.Build()));

        CollectionAssert.AreEqual(Enumerable.Range(0, 5000).SelectMany(i => new[] { i + 5000, i }).ToArray(), numbers);
    }

    [TestMethod]
    public void An_undefined_member_is_the_bare_word_and_an_undefined_item_nothing()
    {
        var node = new ObjectNodeBuilder()
            .Set("b", new UndefinedNode())
            .Set("a", new ArrayNode([new UndefinedNode(), new NullNode(), new UndefinedNode()]))
            .Build();

        Assert.AreEqual("{\"a\":[,null,],\"b\":undefined}", CanonicalWriter.GetText(node));
    }

    [TestMethod]
    public void The_hash_is_that_of_the_text_in_UTF8()
    {
        Assert.AreEqual("sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", CanonicalHash.Of(ObjectNode.Empty));
        Assert.AreEqual(Sha256("{\"a\":\"é😀\"}"), CanonicalHash.Of(Read("{a:'é😀'}")));
    }

    [TestMethod]
    public void The_hash_of_a_text_larger_than_any_buffer_is_that_of_the_text()
    {
        var node = Read("['" + new string('日', 50_000) + "','" + new string('a', 100_000) + "']");

        Assert.AreEqual(Sha256(CanonicalWriter.GetText(node)), CanonicalHash.Of(node));
    }

    private static string Sha256(string text) =>
        "sha256:" + Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));

    private static int[] Numbers(string canonical) =>
        [.. canonical.Trim('{', '}').Split(',').Select(m => int.Parse(m[(m.LastIndexOf(':') + 1)..], System.Globalization.CultureInfo.InvariantCulture))];

    private static string Canonical(string text) => CanonicalWriter.GetText(Read(text));

    private static Node Read(string text) => Json5Reader.Read(new SourceText("/policy.jsonc", text)).Root;
}
