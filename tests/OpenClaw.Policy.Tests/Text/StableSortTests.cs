using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Tests.Text;

[TestClass]
public sealed class StableSortTests
{
    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(2)]
    [DataRow(16)]
    [DataRow(17)]
    [DataRow(33)]
    [DataRow(1000)]
    [DataRow(1024)]
    public void What_compares_equal_keeps_its_order(int count)
    {
        var items = Enumerable.Range(0, count).Select(i => (Key: i * 7919 % 11, Place: i)).ToArray();

        var sorted = items.ToSorted(static (a, b) => a.Key.CompareTo(b.Key));

        CollectionAssert.AreEqual(items.OrderBy(i => i.Key).ThenBy(i => i.Place).ToArray(), sorted);
    }

    [TestMethod]
    public void Texts_are_sorted_by_the_collation() =>
        CollectionAssert.AreEqual(new[] { "_", "a", "A", "ab", "b" }, new[] { "b", "A", "ab", "_", "a" }.ToSortedBy(static t => t));

    [TestMethod]
    public void The_input_is_left_alone()
    {
        int[] items = [3, 1, 2];

        items.ToSorted(static (a, b) => a.CompareTo(b));

        CollectionAssert.AreEqual(new[] { 3, 1, 2 }, items);
    }

    [TestMethod]
    [DataRow(3)]
    [DataRow(100)]
    public void An_exception_of_the_comparison_comes_through_as_it_is(int count) =>
        Assert.ThrowsExactly<UncoveredTextException>(
            () => Enumerable.Range(0, count).ToSorted(static (_, _) => throw new UncoveredTextException(0x4E00)));
}
