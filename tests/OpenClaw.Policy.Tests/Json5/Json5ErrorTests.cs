using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Json5;

/// <summary>The messages are those of json5 2.2.3, which stand in findings that OpenClaw hashes.</summary>
[TestClass]
public sealed class Json5ErrorTests
{
    [TestMethod]
    [DataRow("{a:1,,}", "invalid character ',' at 1:6", 5)]
    [DataRow("[,]", "invalid character ',' at 1:2", 1)]
    [DataRow("{,}", "invalid character ',' at 1:2", 1)]
    [DataRow("{a b}", "invalid character 'b' at 1:4", 3)]
    [DataRow("{a}", "invalid character '}' at 1:3", 2)]
    [DataRow("{a:}", "invalid character '}' at 1:4", 3)]
    [DataRow("{1:2}", "invalid character '1' at 1:2", 1)]
    [DataRow("{a: tru}", "invalid character '}' at 1:8", 7)]
    [DataRow("nul", "invalid end of input at 1:4", 3)]
    [DataRow("nulL", "invalid character 'L' at 1:4", 3)]
    [DataRow("nullx", "invalid character 'x' at 1:5", 4)]
    [DataRow("{\"a\":1 \"b\":2}", "invalid character '\\\"' at 1:8", 7)]
    [DataRow("['a' 'b']", "invalid character '\\'' at 1:6", 5)]
    [DataRow("{a:1} x", "invalid character 'x' at 1:7", 6)]
    [DataRow("[1}", "invalid character '}' at 1:3", 2)]
    [DataRow("\\", "invalid character '\\\\' at 1:1", 0)]
    [DataRow("\0", "invalid character '\\0' at 1:1", 0)]
    [DataRow("\u001F", "invalid character '\\x1f' at 1:1", 0)]
    [DataRow("\u007F", "invalid character '\u007F' at 1:1", 0)]
    [DataRow("\b", "invalid character '\\b' at 1:1", 0)]
    [DataRow("{a:1\u0085}", "invalid character '\u0085' at 1:5", 4)]
    [DataRow("{\u180E:1}", "invalid character '\u180E' at 1:2", 1)]
    [DataRow("{\u200C:1}", "invalid character '\u200C' at 1:2", 1)]
    public void A_character_that_cannot_stand_there_is_refused(string text, string message, int offset) => Refused(text, message, offset);

    [TestMethod]
    [DataRow("", "invalid end of input at 1:1", 0)]
    [DataRow(" ", "invalid end of input at 1:2", 1)]
    [DataRow("[1,2", "invalid end of input at 1:5", 4)]
    [DataRow("[1,", "invalid end of input at 1:4", 3)]
    [DataRow("{", "invalid end of input at 1:2", 1)]
    [DataRow("{a", "invalid end of input at 1:3", 2)]
    [DataRow("{a:", "invalid end of input at 1:4", 3)]
    [DataRow("{a:1", "invalid end of input at 1:5", 4)]
    [DataRow("'a", "invalid end of input at 1:3", 2)]
    [DataRow("'a\\", "invalid end of input at 1:4", 3)]
    [DataRow("/* open", "invalid end of input at 1:8", 7)]
    [DataRow("/", "invalid end of input at 1:2", 1)]
    [DataRow("//\n", "invalid end of input at 2:1", 3)]
    [DataRow("{\\", "invalid end of input at 1:3", 2)]
    public void An_end_that_comes_too_early_counts_as_one_more_column(string text, string message, int offset) =>
        Refused(text, message, offset);

    [TestMethod]
    [DataRow("-", "invalid end of input at 1:2", 1)]
    [DataRow("- 1", "invalid character ' ' at 1:2", 1)]
    [DataRow("--1", "invalid character '-' at 1:2", 1)]
    [DataRow("{a:01}", "invalid character '1' at 1:5", 4)]
    [DataRow("{a:1_0}", "invalid character '_' at 1:5", 4)]
    [DataRow(".", "invalid end of input at 1:2", 1)]
    [DataRow(".e1", "invalid character 'e' at 1:2", 1)]
    [DataRow("1e", "invalid end of input at 1:3", 2)]
    [DataRow("1e+x", "invalid character 'x' at 1:4", 3)]
    [DataRow("0xg", "invalid character 'g' at 1:3", 2)]
    [DataRow("1.5.", "invalid character '.' at 1:4", 3)]
    [DataRow("+Infinit", "invalid end of input at 1:9", 8)]
    public void A_number_that_is_none_is_refused(string text, string message, int offset) => Refused(text, message, offset);

    [TestMethod]
    [DataRow("{a:\"x\ny\"}", "invalid character '\\n' at 2:0", 5)]
    [DataRow("{a:\"x\ry\"}", "invalid character '\\r' at 1:6", 5)]
    [DataRow("{a:\"\\u12\"}", "invalid character '\\\"' at 1:9", 8)]
    [DataRow("'\\xg0'", "invalid character 'g' at 1:4", 3)]
    [DataRow("\"\\1\"", "invalid character '1' at 1:3", 2)]
    [DataRow("'\\01'", "invalid character '1' at 1:4", 3)]
    public void A_string_that_is_none_is_refused(string text, string message, int offset) => Refused(text, message, offset);

    [TestMethod]
    [DataRow("{\\x61:1}", "invalid character 'x' at 1:3", 2)]
    [DataRow("{\\u0031:1}", "invalid identifier character at 1:2", 1)]
    [DataRow("{\n a\\u002d:1}", "invalid identifier character at 2:3", 4)]
    [DataRow("{\\ud835\\udcb3:1}", "invalid identifier character at 1:2", 1)]
    [DataRow("{a\\u00:1}", "invalid character ':' at 1:7", 6)]
    public void An_escape_in_a_key_must_stand_for_a_letter(string text, string message, int offset) => Refused(text, message, offset);

    [TestMethod]
    [DataRow("{a:\n\n  @}", "invalid character '@' at 3:3", 7)]
    [DataRow("\r\r\n@", "invalid character '@' at 2:1", 3)]
    [DataRow("\u2028\u2029@", "invalid character '@' at 1:3", 2)]
    [DataRow("{😀:1}", "invalid character '😀' at 1:3", 1)]
    [DataRow("['😀'@", "invalid character '@' at 1:6", 5)]
    [DataRow("'\\\n\\\r\n' x", "invalid character 'x' at 3:3", 8)]
    [DataRow("\uFEFF@", "invalid character '@' at 1:2", 1)]
    public void Lines_end_at_line_feeds_only_and_columns_count_code_units(string text, string message, int offset) =>
        Refused(text, message, offset);

    [TestMethod]
    public void Half_of_a_surrogate_pair_is_shown_as_it_is() =>
        Refused("{" + (char)0xD800 + ":1}", "invalid character '" + (char)0xD800 + "' at 1:2", 1);

    private static void Refused(string text, string message, int offset)
    {
        var error = Assert.ThrowsExactly<Json5SyntaxException>(() => Json5Reader.Read(new SourceText("/policy.jsonc", text)));

        Assert.AreEqual("JSON5: " + message, error.Message);
        Assert.AreEqual(offset, error.Offset);
        Assert.IsTrue(message.EndsWith($" {error.Line}:{error.Column}", StringComparison.Ordinal), $"{error.Line}:{error.Column}");
    }
}
