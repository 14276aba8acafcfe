using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Tests.Text;

[TestClass]
public sealed class EcmaStringTests
{
    [TestMethod]
    public void White_space_is_what_trim_removes()
    {
        const string WhiteSpace =
            "\t\n\v\f\r \u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF";

        var found = Enumerable.Range(0, 0x10000).Select(c => (char)c).Where(EcmaString.IsWhiteSpace).ToArray();

        Assert.AreEqual(WhiteSpace, new string(found));
    }

    [TestMethod]
    [DataRow("", "")]
    [DataRow(" \uFEFF\u3000", "")]
    [DataRow("\u00A0 a b \r\n", "a b")]
    [DataRow("\u0085a\u200B", "\u0085a\u200B")]
    public void Trim_removes_white_space_at_both_ends(string text, string trimmed) => Assert.AreEqual(trimmed, EcmaString.Trim(text));

    [TestMethod]
    [DataRow("ABC-Z1", "abc-z1")]
    [DataRow("ÀÉÞ×", "àéþ×")]
    [DataRow("İ", "i\u0307")]
    [DataRow("Iı", "iı")]
    [DataRow("ẞß", "ßß")]
    [DataRow("\u212A\u212B\u2126", "kåω")]
    [DataRow("ǅ", "ǆ")]
    [DataRow("ꭰᏰᎠ", "ꭰᏸꭰ")]
    [DataRow("ⅧⒶ", "ⅷⓐ")]
    [DataRow("\U00010400", "\U00010428")]
    [DataRow("\U00016EA0\uA7CE\uA7D2", "\U00016EBB\uA7CF\uA7D3")]
    public void Lower_case_follows_Unicode_17(string text, string lower) => Assert.AreEqual(lower, EcmaString.ToLowerCase(text));

    [TestMethod]
    [DataRow("ΑΣ", "ας")]
    [DataRow("ΣΑ", "σα")]
    [DataRow("Σ", "σ")]
    [DataRow("ΑΣΣ", "ασς")]
    [DataRow("ΑΣ.Β", "ασ.β")]
    [DataRow("ΑΣ. Β", "ας. β")]
    [DataRow("Α.'\u0301Σ", "α.'\u0301ς")]
    [DataRow("1Σ", "1σ")]
    [DataRow("ⅧΣ", "ⅷς")]
    [DataRow("\U0001D7CAΣ", "\U0001D7CAς")]
    [DataRow("Α\u02B0Σ\u02B0", "α\u02B0ς\u02B0")]
    [DataRow("\u0295Σ", "\u0295σ")]
    public void Sigma_is_final_after_a_cased_letter_and_before_none(string text, string lower) =>
        Assert.AreEqual(lower, EcmaString.ToLowerCase(text));

    [TestMethod]
    public void Halves_of_surrogate_pairs_stay_and_end_the_context_of_a_sigma()
    {
        var half = (char)0xD800;

        Assert.AreEqual($"a{half}σ", EcmaString.ToLowerCase($"A{half}Σ"));
        Assert.AreEqual($"aς{half}b", EcmaString.ToLowerCase($"AΣ{half}B"));
    }

    [TestMethod]
    public void A_text_that_does_not_change_is_returned_itself()
    {
        var text = new string("äb".AsSpan());

        Assert.AreSame(text, EcmaString.ToLowerCase(text));
        Assert.AreSame(text, EcmaString.Trim(text));
    }
}
