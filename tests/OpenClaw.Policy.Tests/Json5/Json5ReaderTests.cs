using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Json5;

[TestClass]
public sealed class Json5ReaderTests
{
    [TestMethod]
    [DataRow("null", "null")]
    [DataRow(" true ", "true")]
    [DataRow("false", "false")]
    [DataRow("'x'", "\"x\"")]
    [DataRow("[]", "[]")]
    [DataRow("{}", "{}")]
    [DataRow("[1,2,]", "[1,2]")]
    [DataRow("{a:1,}", "{\"a\":1}")]
    [DataRow("{a:{b:[{c:null}]}}", "{\"a\":{\"b\":[{\"c\":null}]}}")]
    [DataRow("\uFEFF{\u00A0a\u3000:\u20281\u2029}\r", "{\"a\":1}")]
    [DataRow("\t\v\f\u1680\u2000\u200A\u202F\u205F 1", "1")]
    [DataRow("// line\n1 // at the end", "1")]
    [DataRow("//a\u20281", "1")]
    [DataRow("//a\r1", "1")]
    [DataRow("/* a \n * b **/1/***/", "1")]
    [DataRow("/*/ */1", "1")]
    public void Structure_blanks_and_comments_are_read(string text, string json) => Assert.AreEqual(json, Json(text));

    [TestMethod]
    [DataRow("$a_1", "$a_1")]
    [DataRow("ünï", "ünï")]
    [DataRow("\\u0061bc", "abc")]
    [DataRow("a\\u0062\\u200dc", "ab\u200Dc")]
    [DataRow("a\u200C\u0301", "a\u200C\u0301")]
    [DataRow("\U0001D4B3", "\U0001D4B3")]
    [DataRow("Ⅷ", "Ⅷ")]
    [DataRow("null", "null")]
    [DataRow("__proto__", "__proto__")]
    [DataRow("constructor", "constructor")]
    [DataRow("''", "")]
    [DataRow("'a b'", "a b")]
    [DataRow("\"\\x61\"", "a")]
    public void Keys_are_read(string key, string name)
    {
        var root = (ObjectNode)Read("{" + key + ":1}").Root;

        Assert.AreEqual(name, root.Members.Single().Name);
    }

    [TestMethod]
    [DataRow("''", "")]
    [DataRow("\"it's\"", "it's")]
    [DataRow("'\"'", "\"")]
    [DataRow(@"'\b\f\n\r\t\v\0'", "\b\f\n\r\t\v\0")]
    [DataRow(@"'\'\""\\\/\a\z'", "'\"\\/az")]
    [DataRow(@"'\x41\u0042\u00e9'", "ABé")]
    [DataRow(@"'\uD83D\uDE00'", "😀")]
    [DataRow("'\\😀'", "😀")]
    [DataRow("'a\\\nb\\\r\nc\\\rd\\\u2028e\\\u2029f'", "abcdef")]
    [DataRow("'\u2028\u2029'", "\u2028\u2029")]
    [DataRow("'\u0001\u007F\t\u0085\uFEFF'", "\u0001\u007F\t\u0085\uFEFF")]
    public void Strings_are_read(string text, string value) => Assert.AreEqual(value, Read(text).Root.AsString());

    [TestMethod]
    public void Halves_of_surrogate_pairs_stay_what_they_are()
    {
        var value = Read("['\\ud800','\\udc00x']").Root.AsItems();

        Assert.AreEqual(((char)0xD800).ToString(), value[0].AsString());
        Assert.AreEqual((char)0xDC00 + "x", value[1].AsString());
    }

    [TestMethod]
    [DataRow("0", 0.0)]
    [DataRow("+1", 1.0)]
    [DataRow("-7", -7.0)]
    [DataRow(".5", 0.5)]
    [DataRow("5.", 5.0)]
    [DataRow("5.e3", 5000.0)]
    [DataRow("-.5E-1", -0.05)]
    [DataRow("0e5", 0.0)]
    [DataRow("0.25", 0.25)]
    [DataRow("1e+2", 100.0)]
    [DataRow("999999999999999", 999999999999999.0)]
    [DataRow("9007199254740993", 9007199254740992.0)]
    [DataRow("123456789012345678901234567890", 1.2345678901234568e29)]
    [DataRow("1e400", double.PositiveInfinity)]
    [DataRow("-1e400", double.NegativeInfinity)]
    [DataRow("1e99999999999999999999", double.PositiveInfinity)]
    [DataRow("1e-400", 0.0)]
    [DataRow("5e-324", 5e-324)]
    [DataRow("0xFF", 255.0)]
    [DataRow("-0X1f", -31.0)]
    [DataRow("0x0000000000000000000000000000001", 1.0)]
    [DataRow("0xDEADBEEFDEADBEEF", 16045690984833335000.0)]
    [DataRow("Infinity", double.PositiveInfinity)]
    [DataRow("+Infinity", double.PositiveInfinity)]
    [DataRow("-Infinity", double.NegativeInfinity)]
    [DataRow("NaN", double.NaN)]
    [DataRow("-NaN", double.NaN)]
    public void Numbers_are_read(string text, double value) => Assert.AreEqual(value, ((NumberNode)Read(text).Root).Value);

    [TestMethod]
    public void A_negative_zero_keeps_its_sign() => Assert.IsTrue(double.IsNegative(((NumberNode)Read("-0").Root).Value));

    [TestMethod]
    public void A_key_that_stands_again_keeps_its_place_and_takes_the_last_value() =>
        Assert.AreEqual("{\"a\":3,\"b\":2}", Json("{a:1,b:2,a:3}"));

    [TestMethod]
    public void Keys_that_are_array_indexes_come_first_in_numeric_order() =>
        Assert.AreEqual("{\"2\":0,\"10\":0,\"b\":0,\"01\":0,\"4294967295\":0}", Json("{b:0,'10':0,'01':0,'4294967295':0,'2':0}"));

    [TestMethod]
    public void Keys_that_stand_again_are_reported_with_both_places()
    {
        const string Text = "{a:1,'b':2,\"\\x61\":3,c:{b:4},a:5}";

        var duplicates = Read(Text).DuplicateKeys;

        CollectionAssert.AreEqual(new[] { "a", "a" }, duplicates.Select(d => d.Name).ToArray());
        CollectionAssert.AreEqual(new[] { "a", "\"\\x61\"" }, duplicates.Select(d => Slice(Text, d.Earlier)).ToArray());
        CollectionAssert.AreEqual(new[] { "\"\\x61\"", "a" }, duplicates.Select(d => Slice(Text, d.Later)).ToArray());
        CollectionAssert.AreEqual(new[] { 1, 11 }, duplicates.Select(d => d.Earlier.Start).ToArray());
    }

    private static string Slice(string text, SourceSpan span) => text.Substring(span.Start, span.Length);

    private static string Json(string text) => JsonTextWriter.GetText(Read(text).Root);

    private static Json5Document Read(string text) => Json5Reader.Read(new SourceText("/policy.jsonc", text));
}
