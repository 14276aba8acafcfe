using OpenClaw.Policy.Repair;
using OpenClaw.Policy.Repair.Preview;

namespace OpenClaw.Policy.Tests.Repair;

[TestClass]
public sealed class UnifiedDiffTests
{
    [TestMethod]
    public void Changes_are_shown_with_three_lines_around_them()
    {
        const string Before = "{\n  \"a\": 1,\n  \"b\": 2,\n  \"c\": 3,\n  \"d\": 4,\n  \"e\": 5\n}\n";

        var lines = UnifiedDiff.Lines(new FileEdit("/w/x.json", Before, Before.Replace("5", "6", StringComparison.Ordinal)), "x.json");

        CollectionAssert.AreEqual(
            new[] { "--- a/x.json", "+++ b/x.json", "@@ -3,5 +3,5 @@", "   \"b\": 2,", "   \"c\": 3,", "   \"d\": 4,", "-  \"e\": 5", "+  \"e\": 6", " }" },
            lines.ToArray());
    }

    [TestMethod]
    public void Changes_that_are_far_apart_are_two_pieces()
    {
        var numbers = Enumerable.Range(0, 30).Select(static i => $"  {i},\n");
        var before = "[\n" + string.Concat(numbers) + "]";
        var after = before.Replace("  3,", "  33,", StringComparison.Ordinal).Replace("  27,\n", "", StringComparison.Ordinal);

        var lines = UnifiedDiff.Lines(new FileEdit("/w/x.json", before, after), "x.json");

        CollectionAssert.AreEqual(new[] { "@@ -2,7 +2,7 @@", "@@ -26,7 +26,6 @@" }, lines.Where(static l => l.StartsWith("@@", StringComparison.Ordinal)).ToArray());
        CollectionAssert.AreEqual(new[] { "-  3,", "+  33,", "-  27," }, lines.Where(static l => l[0] is '-' or '+' && l[1] == ' ').ToArray());
    }

    [TestMethod]
    public void A_random_edit_turns_the_one_text_into_the_other()
    {
        for (var seed = 0; seed < 500; seed++)
        {
            var random = new Random(seed);
            var before = Enumerable.Range(0, random.Next(1, 40)).Select(_ => $"{random.Next(6)},").ToList();
            var after = before.ToList();
            for (var i = random.Next(6); i > 0; i--)
            {
                var at = random.Next(after.Count);
                if (random.Next(2) == 0)
                {
                    after.Insert(at, "9,");
                }
                else if (after.Count > 1)
                {
                    after.RemoveAt(at);
                }
            }

            var edit = new FileEdit("/w/x", Text(before), Text(after));

            Assert.AreEqual(edit.After, Patch(edit.Before, UnifiedDiff.Lines(edit, "x")), $"seed {seed}");
        }
    }

    private static string Text(IEnumerable<string> items) => "[\n" + string.Concat(items.Select(static i => i + "\n")) + "]\n";

    /// <summary>Applies a diff as <c>patch</c> would.</summary>
    private static string Patch(string before, IReadOnlyList<string> diff)
    {
        var lines = before.Split('\n').SkipLast(1).ToList();
        var result = new List<string>();
        var position = 0;
        foreach (var line in diff.Skip(2))
        {
            if (line.StartsWith("@@", StringComparison.Ordinal))
            {
                var parts = line.Split(' ')[1][1..].Split(',');
                var start = int.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture) - (parts[1] == "0" ? 0 : 1);
                result.AddRange(lines.Skip(position).Take(start - position));
                position = start;
                continue;
            }

            if (line[0] != '+')
            {
                Assert.AreEqual(lines[position], line[1..]);
                position++;
            }

            if (line[0] != '-')
            {
                result.Add(line[1..]);
            }
        }

        result.AddRange(lines.Skip(position));
        return string.Concat(result.Select(static l => l + "\n"));
    }
}
