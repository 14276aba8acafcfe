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
    public void Ascii_text_is_ordered_as_the_runtime_orders_it(string a, string b, int expected)
    {
        Assert.AreEqual(expected, RootCollation.Compare(a, b));
        Assert.AreEqual(-expected, RootCollation.Compare(b, a));
    }

    [TestMethod]
    public void Sorting_keeps_the_order_of_what_compares_equal()
    {
        string[] keys = ["b\u0001", "a", "b", "b\u0002", "B"];
        var sorted = keys.Order(RootCollation.Comparer).ToArray();
        CollectionAssert.AreEqual(new[] { "a", "b\u0001", "b", "b\u0002", "B" }, sorted);
    }
}
