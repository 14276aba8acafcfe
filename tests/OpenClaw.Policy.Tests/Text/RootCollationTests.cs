using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Tests.Text;

[TestClass]
public sealed class RootCollationTests
{
    [TestMethod]
    [DataRow("", "a", -1)]
    [DataRow("a", "a", 0)]
    [DataRow("a", "A", -1)]
    [DataRow("A", "ab", -1)]
    [DataRow("aB", "Ab", -1)]
    [DataRow("#10", "#2", -1)]
    [DataRow("a-1", "a.1", -1)]
    [DataRow("a.1", "a/1", -1)]
    [DataRow("a/2", "a#", -1)]
    [DataRow("a_b", "a-b", -1)]
    [DataRow("a b", "a_b", -1)]
    [DataRow("Z", "z", 1)]
    [DataRow("\u0000a\u007F", "a", 0)]
    [DataRow("\t", "\u0000", 1)]
    public void Ascii_text_is_ordered_as_the_runtime_orders_it(string a, string b, int expected) => AssertOrder(a, b, expected);

    [TestMethod]
    [DataRow("a", "\u00E4", -1, DisplayName = "an accent after none")]
    [DataRow("\u00E4", "b", -1, DisplayName = "an accent decides less than a letter")]
    [DataRow("\u00E9", "e\u0301", 0, DisplayName = "composed and decomposed are equal")]
    [DataRow("a\u0323\u0308", "\u00E4\u0323", 0, DisplayName = "marks are put into canonical order")]
    [DataRow("\u00E9a", "eb", -1, DisplayName = "the next letter decides before the accent")]
    [DataRow("ss", "\u00DF", -1, DisplayName = "sharp s stands behind ss")]
    [DataRow("\u00DF", "st", -1, DisplayName = "and before st")]
    [DataRow("ae", "\u00E6", -1, DisplayName = "a ligature stands behind its letters")]
    [DataRow("o", "\u00F8", -1, DisplayName = "a stroke is an accent")]
    [DataRow("\u00BD", "2", -1, DisplayName = "a fraction sorts by its digits")]
    [DataRow("l\u00B7l", "ll", 1, DisplayName = "a middle dot behind l is an accent")]
    [DataRow("a\u00AD\u200B", "a", 0, DisplayName = "soft hyphen and zero width space are ignored")]
    [DataRow("\u2013", "-", 1, DisplayName = "a dash")]
    [DataRow("z", "\u0430", -1, DisplayName = "Cyrillic behind Latin")]
    [DataRow("\u0438\u0306", "\u0439", 0, DisplayName = "a Cyrillic contraction")]
    [DataRow("\u0438\u0323\u0306", "\u0439\u0323", 0, DisplayName = "a contraction around another mark")]
    [DataRow("\U0001F600", "a", -1, DisplayName = "emoji before letters")]
    [DataRow("\u3042", "\u30A2", -1, DisplayName = "hiragana before katakana")]
    [DataRow("\u65E5", "\u672C", -1, DisplayName = "ideographs by radical")]
    [DataRow("\u9FA5", "\u3400", 1, DisplayName = "of all blocks together")]
    [DataRow("\uD55C", "\u1112\u1161\u11AB", 0, DisplayName = "a syllable is its letters")]
    [DataRow("\u0378", "\u9FFF", 1, DisplayName = "an unassigned code point behind all ideographs")]
    public void Other_text_is_ordered_as_the_runtime_orders_it(string a, string b, int expected) => AssertOrder(a, b, expected);

    [TestMethod]
    public void Lone_surrogates_stand_behind_all_characters_but_the_replacement_character()
    {
        AssertOrder("\uD800", "\u9FFF", 1);
        AssertOrder("\uD800", "\uDC00", -1);
        AssertOrder("\uDC00", "\uFFFD", -1);
    }

    [TestMethod]
    public void Random_text_is_ordered_as_the_runtime_orders_it()
    {
        var vectors = RuntimeVectors.Read("collation-vectors.json.br");
        var wrong = vectors
            .Select(v => (A: RuntimeVectors.Text(v[0]), B: RuntimeVectors.Text(v[1]), Source: v))
            .Where(v => RootCollation.Covers(v.A) && RootCollation.Covers(v.B) && RootCollation.Compare(v.A, v.B) != v.Source[2].GetInt32())
            .Select(v => v.Source.ToString())
            .ToList();
        Assert.IsEmpty(wrong, string.Join('\n', wrong.Take(10)));
    }

    [TestMethod]
    public void Nearly_all_random_text_is_covered()
    {
        var vectors = RuntimeVectors.Read("collation-vectors.json.br");
        var uncovered = vectors.Count(v => !RootCollation.Covers(RuntimeVectors.Text(v[0])));
        Assert.IsLessThan(vectors.Count / 50, uncovered);
    }

    [TestMethod]
    [DataRow("\uFFFE", 0xFFFE)]
    [DataRow("\uFDD0", 0xFDD0)]
    [DataRow("\U00011133", 0x11133, DisplayName = "a combining mark outside the BMP")]
    [DataRow("\U0001D15E", 0x1D15E, DisplayName = "a character that decomposes to one")]
    public void A_text_that_is_not_covered_is_refused_with_its_first_such_character(string character, int codePoint)
    {
        var text = "a\u00E9" + character + "\uFFFF";
        Assert.IsFalse(RootCollation.Covers(text));
        var refused = Assert.ThrowsExactly<UncoveredTextException>(() => RootCollation.Compare("a", text));
        Assert.AreEqual(codePoint, refused.CodePoint);
        Assert.Contains($"U+{codePoint:X4}", refused.Message);
    }

    [TestMethod]
    public void Equal_texts_are_equal_even_when_they_are_not_covered() => Assert.AreEqual(0, RootCollation.Compare("\uFFFE", "\uFFFE"));

    [TestMethod]
    public void More_marks_in_a_row_than_any_language_has_are_not_covered()
    {
        Assert.IsTrue(RootCollation.Covers("a" + new string('\u0301', 128)));
        Assert.IsFalse(RootCollation.Covers("a" + new string('\u0301', 129)));
    }

    [TestMethod]
    public void Sorting_keeps_the_order_of_what_compares_equal()
    {
        string[] keys = ["b\u0001", "a", "b", "b\u0002", "B"];
        var sorted = keys.Order(Comparer<string>.Create(RootCollation.Compare)).ToArray();
        CollectionAssert.AreEqual(new[] { "a", "b\u0001", "b", "b\u0002", "B" }, sorted);
    }

    private static void AssertOrder(string a, string b, int expected)
    {
        Assert.AreEqual(expected, RootCollation.Compare(a, b));
        Assert.AreEqual(-expected, RootCollation.Compare(b, a));
    }
}
