using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Tests.Text;

[TestClass]
public sealed class LookAlikeTests
{
    [TestMethod]
    [DataRow("telegram", "t\u0435legram", DisplayName = "a Cyrillic letter")]
    [DataRow("telegram", "te1egram", DisplayName = "a digit for a letter")]
    [DataRow("telegram", "teIegram", DisplayName = "a capital I for an l")]
    [DataRow("telegram", "te|egram", DisplayName = "a bar for a letter")]
    [DataRow("openai/o1", "0penai/ol", DisplayName = "digits and letters the other way round")]
    [DataRow("main", "rnain", DisplayName = "two letters for one")]
    [DataRow("scope", "ѕсоре", DisplayName = "a word of Cyrillic letters")]
    [DataRow("shell", "ｓｈｅｌｌ", DisplayName = "full-width letters")]
    [DataRow("gpt-5", "gpt‐５", DisplayName = "another hyphen and a full-width digit")]
    [DataRow("shell", "ⓢⓗⓔⓛⓛ", DisplayName = "circled letters")]
    [DataRow("shell", "𝓈𝒽𝑒𝓁𝓁", DisplayName = "letters of mathematics")]
    [DataRow("slack", "ꜱʟᴀᴄᴋ", DisplayName = "small capitals")]
    [DataRow("slack", "slaск", DisplayName = "a Cyrillic ka, which the standard keeps apart")]
    [DataRow("shell", "she\u200Bll", DisplayName = "a blank without width")]
    [DataRow("shell", "\uFEFFshell", DisplayName = "a byte order mark")]
    [DataRow("shell", "she\U000E0101ll", DisplayName = "a variation selector")]
    [DataRow("shell", "\u202Eshell", DisplayName = "a change of direction")]
    [DataRow("office", "oﬃce", DisplayName = "a ligature")]
    [DataRow("caf\u00E9", "cafe\u0301", DisplayName = "an accent in two forms")]
    [DataRow("caf\u00E9", "cafe\u0341", DisplayName = "an accent that decomposes into another")]
    [DataRow("\u01C4", "DZ\u030C", DisplayName = "a prototype that decomposes into a mark with a prototype")]
    [DataRow("kilo", "\u212Ailo", DisplayName = "the Kelvin sign")]
    [DataRow("shell", "shell ", DisplayName = "a blank behind")]
    [DataRow("shell", "\u00A0shell", DisplayName = "a blank that does not break")]
    [DataRow("shell", "shell\u2007", DisplayName = "a blank as wide as a digit")]
    [DataRow("shell", "shell\u3000", DisplayName = "an ideographic blank")]
    [DataRow("shell", "she\u2800ll", DisplayName = "a pattern of Braille without dots")]
    [DataRow("shell", "shell\t", DisplayName = "a tab")]
    [DataRow("shell", "she\0ll", DisplayName = "a NUL")]
    [DataRow("shell", "shell\u0085", DisplayName = "a control of the second set")]
    [DataRow("shell", "shell\u2028", DisplayName = "a line separator")]
    [DataRow("shell", "shell\u3164", DisplayName = "a Hangul filler")]
    [DataRow("shell", "she\u00ADll", DisplayName = "a soft hyphen")]
    [DataRow("shell", "shell\u180E", DisplayName = "a Mongolian separator")]
    [DataRow("shell", "shell\U000E0073", DisplayName = "a tag")]
    [DataRow("shell", "shell\uFFFC", DisplayName = "a place for an object")]
    [DataRow("shell", "shell\uE000", DisplayName = "a private character")]
    [DataRow("shell", "shell\uFFFE", DisplayName = "a noncharacter")]
    [DataRow("my server", "my  server", DisplayName = "two blanks for one")]
    [DataRow("my server", "my\u00A0server", DisplayName = "another blank")]
    public void Names_that_a_reader_takes_for_each_other_have_a_skeleton_in_common(string name, string other)
    {
        Assert.IsTrue(LookAlike.Of(name).Intersect(LookAlike.Of(other)).Any(), string.Join(' ', LookAlike.Of(name).Concat(LookAlike.Of(other))));
        Assert.IsFalse(LookAlike.DifferInCaseOnly(name, other));
    }

    [TestMethod]
    [DataRow("shell", "shelf")]
    [DataRow("shell", "shéll")]
    [DataRow("telegram", "telegrams")]
    [DataRow("か", "が")]
    [DataRow("o1", "o3")]
    [DataRow("docs", "d0cs2")]
    public void Names_that_can_be_told_apart_have_none_in_common(string name, string other) => Assert.IsFalse(LookAlike.Of(name).Intersect(LookAlike.Of(other)).Any());

    [TestMethod]
    [DataRow("shell", "shéll", true)]
    [DataRow("Zürich", "Zurich", true)]
    [DataRow("їжак", "іжак", true)]
    [DataRow("か", "が", false)]
    [DataRow("shell", "shelf", false)]
    public void Accents_are_told_from_letters(string name, string other, bool same) =>
        Assert.AreEqual(same, LookAlike.WithoutAccents(LookAlike.Of(name).First()) == LookAlike.WithoutAccents(LookAlike.Of(other).First()));

    [TestMethod]
    [DataRow("Zürich", "ZÜRICH", true)]
    [DataRow("Kill", "kill", true)]
    [DataRow("\u212Aill", "Kill", false)]
    public void Case_alone_is_told_from_a_letter_that_becomes_another(string name, string other, bool caseOnly) =>
        Assert.AreEqual(caseOnly, LookAlike.DifferInCaseOnly(name, other));

    [TestMethod]
    public void Lone_surrogates_and_rows_of_marks_are_names_too()
    {
        Assert.AreEqual("a", LookAlike.Of("\uD800a").Single());
        Assert.AreEqual("a", LookAlike.Of("a\uDC00").Single());
        Assert.AreEqual("<U+D800>a<U+DC00>", LookAlike.Reveal("\uD800a\uDC00"));
        Assert.IsTrue(LookAlike.IsUnseen("\uD800"));
        Assert.AreEqual(129, LookAlike.Of("a" + new string('\u0301', 128)).Single().Length);
    }

    [TestMethod]
    [DataRow("shell", "shell")]
    [DataRow("my server", "my server")]
    [DataRow("Zürich", "Zürich")]
    [DataRow("日本", "日本")]
    [DataRow("shell ", "shell<U+0020>")]
    [DataRow("my  server", "my<U+0020><U+0020>server")]
    [DataRow("\u00A0shell\t\0", "<U+00A0>shell<U+0009><U+0000>")]
    [DataRow("sh\u0435ll", "sh<U+0435>ll")]
    [DataRow("\u212Ailo", "<U+212A>ilo")]
    [DataRow("shell\U000E0073", "shell<U+E0073>")]
    public void What_a_reader_does_not_see_or_takes_for_another_is_revealed(string name, string revealed) => Assert.AreEqual(revealed, LookAlike.Reveal(name));

    [TestMethod]
    [DataRow("\u200B\u2800 ", true)]
    [DataRow("a\u200B", false)]
    public void A_name_can_show_nothing(string name, bool isUnseen) => Assert.AreEqual(isUnseen, LookAlike.IsUnseen(name));
}
