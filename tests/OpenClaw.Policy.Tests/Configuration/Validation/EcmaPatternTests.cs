using OpenClaw.Policy.Configuration.Validation.Patterns;

namespace OpenClaw.Policy.Tests.Configuration.Validation;

[TestClass]
public sealed class EcmaPatternTests
{
    [TestMethod]
    [DataRow("^[a-z][a-z0-9_-]{0,63}$", "default", true)]
    [DataRow("^[a-z][a-z0-9_-]{0,63}$", "Default", false)]
    [DataRow("^[a-z][a-z0-9_-]{0,3}$", "abcd", true)]
    [DataRow("^[a-z][a-z0-9_-]{0,3}$", "abcde", false)]
    [DataRow("^a{2}$", "aa", true)]
    [DataRow("^a{2,}$", "a", false)]
    [DataRow("^a{2,}$", "aaaa", true)]
    [DataRow("^(?:ab|c)+d?$", "abcabd", true)]
    [DataRow("^(?:ab|c)+d?$", "abca", false)]
    [DataRow("^(a|b|)$", "", true)]
    [DataRow("^x*?$", "xxx", true)]
    [DataRow("\\S", " \t", false)]
    [DataRow("\\S", " a", true)]
    [DataRow("^[^,]+$", "a,b", false)]
    [DataRow("^[a\\]-]+$", "a]-", true)]
    [DataRow("^\\/a\\.b$", "/a.b", true)]
    public void A_text_matches_or_not(string pattern, string text, bool matches) =>
        Assert.AreEqual(matches, EcmaPattern.Of(pattern, ignoreCase: false).IsMatch(text));

    [TestMethod]
    [DataRow("^a$", "a\n", false, DisplayName = "$ is the end of the text only")]
    [DataRow("^\\d$", "\u0663", false, DisplayName = "digits are ASCII")]
    [DataRow("^\\w$", "ä", false, DisplayName = "word characters are ASCII")]
    [DataRow("^\\s$", "\uFEFF", true, DisplayName = "the byte order mark is white space")]
    [DataRow("^\\s$", "\u0085", false, DisplayName = "next line is no white space")]
    [DataRow("^.$", "\u2028", false, DisplayName = "a dot takes no line separator")]
    [DataRow("^.$", "\U0001D4B3", true, DisplayName = "a dot takes a whole code point")]
    [DataRow("^[^\\p{Cs}]{1,2}$", "\U0001D4B3\U0001D4B3", true, DisplayName = "pairs are no surrogates")]
    [DataRow("^[^\\p{Cs}]$", "\uD835", false, DisplayName = "half a pair is a surrogate")]
    [DataRow("^[^\\p{Cc}]$", "\u0007", false, DisplayName = "controls")]
    public void Where_dotnet_differs_ECMAScript_counts(string pattern, string text, bool matches) =>
        Assert.AreEqual(matches, EcmaPattern.Of(pattern, ignoreCase: false).IsMatch(text));

    [TestMethod]
    [DataRow("^(?!.*(?:^|/)\\.{1,2}(?:/|$))[A-Za-z0-9][A-Za-z0-9._:/-]{0,255}$", "vault/openai/api-key", true)]
    [DataRow("^(?!.*(?:^|/)\\.{1,2}(?:/|$))[A-Za-z0-9][A-Za-z0-9._:/-]{0,255}$", "vault/../api-key", false)]
    [DataRow("^(?!\\s)(?![\\s\\S]*\\s$)[^x]{1,64}$", "a b", true)]
    [DataRow("^(?!\\s)(?![\\s\\S]*\\s$)[^x]{1,64}$", "a ", false)]
    [DataRow("^a(?=b)", "ab", true)]
    [DataRow("^a(?=b)", "ac", false)]
    public void Lookahead_looks_and_takes_nothing(string pattern, string text, bool matches) =>
        Assert.AreEqual(matches, EcmaPattern.Of(pattern, ignoreCase: false).IsMatch(text));

    [TestMethod]
    public void Case_is_ignored_for_ASCII_letters_only()
    {
        var pattern = EcmaPattern.Of("^[a-z0-9]k$", ignoreCase: true);

        Assert.IsTrue(pattern.IsMatch("AK"));
        Assert.IsFalse(pattern.IsMatch("A\u212A"));
    }

    [TestMethod]
    [DataRow("(a)\\1")]
    [DataRow("(?<name>a)")]
    [DataRow("\\bword")]
    [DataRow("a)")]
    [DataRow("[a")]
    public void What_no_schema_uses_is_refused(string pattern) =>
        Assert.ThrowsExactly<NotSupportedException>(() => EcmaPattern.Of(pattern, ignoreCase: false).IsMatch(""));

    /// <summary>With backtracking this test would not end: each of the letters doubles the ways to read them.</summary>
    [TestMethod]
    public void A_pattern_that_makes_backtracking_explode_is_answered()
    {
        var pattern = EcmaPattern.Of("^(?:a+)+(?:a|a?)*$", ignoreCase: false);

        Assert.IsFalse(pattern.IsMatch(new string('a', 50_000) + "b"));
    }
}
