using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Json;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Json;

/// <summary>Each expectation was printed by <c>JSON.parse</c> of Node.js 24.</summary>
[TestClass]
public sealed class JsonReaderTests
{
    [TestMethod]
    [DataRow(" \t\r\n1 ", "1")]
    [DataRow("-0", "0")]
    [DataRow("-1.25E-2", "-0.0125")]
    [DataRow("123456789012345678901234567890", "1.2345678901234568e+29")]
    [DataRow("5e-324", "5e-324")]
    [DataRow("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u00e9\\uD83D\\uDE00\"", "\"\\\"\\\\/\\b\\f\\n\\r\\t\u00E9\uD83D\uDE00\"")]
    [DataRow("\"\u2028\u007F\"", "\"\u2028\u007F\"")]
    [DataRow("[ ]", "[]")]
    [DataRow("[null , [true], {\"a\" : false}]", "[null,[true],{\"a\":false}]")]
    [DataRow("{\"b\":1,\"1\":2,\"a\":3,\"b\":4}", "{\"1\":2,\"b\":4,\"a\":3}", DisplayName = "Indexes come first, of a key the last value counts")]
    [DataRow("{\"__proto__\":1,\"\":2}", "{\"__proto__\":1,\"\":2}")]
    public void Values_are_those_of_JSON_parse(string text, string expected) =>
        Assert.AreEqual(expected, JsonTextWriter.GetText(Read(text)));

    [TestMethod]
    [DataRow("", "Unexpected end of JSON input", 0)]
    [DataRow("[1,", "Unexpected end of JSON input", 3)]
    [DataRow("\"\\", "Unexpected end of JSON input", 2)]
    [DataRow("tru", "Unexpected end of JSON input", 3)]
    [DataRow("{", "Expected property name or '}' in JSON at position 1 (line 1 column 2)", 1)]
    [DataRow("{ a:1}", "Expected property name or '}' in JSON at position 2 (line 1 column 3)", 2)]
    [DataRow("{\"a\":1,}", "Expected double-quoted property name in JSON at position 7 (line 1 column 8)", 7)]
    [DataRow("{\"a\" 1}", "Expected ':' after property name in JSON at position 5 (line 1 column 6)", 5)]
    [DataRow("{\"a\":1 \"b\"}", "Expected ',' or '}' after property value in JSON at position 7 (line 1 column 8)", 7)]
    [DataRow("[1 2]", "Expected ',' or ']' after array element in JSON at position 3 (line 1 column 4)", 3)]
    [DataRow("[1,]", "Unexpected token ']', \"[1,]\" is not valid JSON", 3)]
    [DataRow("1 2", "Unexpected non-whitespace character after JSON at position 2 (line 1 column 3)", 2)]
    [DataRow("1\r\n\r\n x", "Unexpected non-whitespace character after JSON at position 6 (line 3 column 2)", 6)]
    [DataRow("\"a\nb\"", "Bad control character in string literal in JSON at position 2 (line 1 column 3)", 2)]
    [DataRow("\"a", "Unterminated string in JSON at position 2 (line 1 column 3)", 2)]
    [DataRow("\"\\x\"", "Bad escaped character in JSON at position 2 (line 1 column 3)", 2)]
    [DataRow("\"\\u12G4\"", "Bad Unicode escape in JSON at position 5 (line 1 column 6)", 5)]
    [DataRow("-", "No number after minus sign in JSON at position 1 (line 1 column 2)", 1)]
    [DataRow("1.", "Unterminated fractional number in JSON at position 2 (line 1 column 3)", 2)]
    [DataRow("1e+", "Exponent part is missing a number in JSON at position 3 (line 1 column 4)", 3)]
    [DataRow("01", "Unexpected number in JSON at position 1 (line 1 column 2)", 1)]
    [DataRow("tr\"e", "Unexpected string in JSON at position 2 (line 1 column 3)", 2)]
    [DataRow("\uFEFF{}", "Unexpected token '\uFEFF', \"\uFEFF{}\" is not valid JSON", 0, DisplayName = "A byte order mark")]
    [DataRow("NaN", "\"NaN\" is not valid JSON", 0)]
    [DataRow("[object Object]", "\"[object Object]\" is not valid JSON", 1)]
    [DataRow("[1,2,3,4,5,6,7,8,9]x", "Unexpected non-whitespace character after JSON at position 19 (line 1 column 20)", 19)]
    [DataRow("x23456789012345678901", "Unexpected token 'x', \"x234567890\"... is not valid JSON", 0)]
    [DataRow("[          x          ]", "Unexpected token 'x', ...\"          x         \"... is not valid JSON", 11)]
    [DataRow("[                    x]", "Unexpected token 'x', ...\"          x]\" is not valid JSON", 21)]
    public void Errors_are_those_of_JSON_parse(string text, string message, int offset)
    {
        var error = Assert.ThrowsExactly<JsonSyntaxException>(() => Read(text));

        Assert.AreEqual(message, error.Message);
        Assert.AreEqual(offset, error.Offset);
    }

    [TestMethod]
    public void A_value_knows_its_place_and_its_key()
    {
        var value = Read("{\n  \"a\": [true]\n}").Find("a")!;

        var origin = (WrittenOrigin)value.Origin!;
        Assert.AreEqual("/x.json(2,8)", origin.Value.ToString());
        Assert.AreEqual("/x.json(2,3)", origin.Key!.Value.ToString());
    }

    [TestMethod]
    [DataRow("[")]
    [DataRow("{\"a\":")]
    public void Nesting_beyond_the_limit_is_refused(string open)
    {
        var text = string.Concat(Enumerable.Repeat(open, Json5Limits.MaximumDepth + 1));

        var error = Assert.ThrowsExactly<Json5LimitException>(() => Read(text));

        Assert.AreEqual(Json5Limit.Depth, error.Limit);
        Assert.AreEqual(open.Length * Json5Limits.MaximumDepth, error.Offset);
        Assert.AreEqual("/x.json", error.Input.Path);
    }

    private static Node Read(string text) => JsonReader.Read(new SourceText("/x.json", text));
}
