using System.Text;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Tests.Support;

namespace OpenClaw.Policy.Alignment.Tests.Merging;

/// <summary>What may stand between the lines of a base, and what is a rewritten log.</summary>
[TestClass]
public sealed class InterleavedLogTests
{
    [TestMethod]
    public void Whole_groups_between_lines_of_the_base_are_told_and_half_ones_are_a_rewritten_log()
    {
        using var known = new Branch(0).Cycle(Engines.MediumRisk).Cycle(Engines.MediumRisk);
        using var other = new Branch(1);
        other.Clock.Now += TimeSpan.FromSeconds(11);
        other.Cycle(Engines.Task("edit", "Edit"), seconds: 5);
        var lines = Lines(known);
        var added = Lines(other);
        Assert.HasCount(3, added);

        CollectionAssert.Contains(Ids(known, [.. lines[..3], .. added, .. lines[3..]]), "log-interleaved");
        CollectionAssert.Contains(Ids(known, [.. lines[..3], added[1], added[2], .. lines[3..]]), "log-interleaved");
        CollectionAssert.Contains(Ids(known, [.. lines[..2], .. added, .. lines[2..]]), "log-rewritten");
        CollectionAssert.Contains(Ids(known, [.. lines[..2], added[0], .. lines[2..]]), "log-rewritten");
        CollectionAssert.Contains(Ids(known, [.. lines[..2], added[1], .. lines[2..]]), "log-rewritten");
        CollectionAssert.Contains(Ids(known, [lines[1], lines[0], .. lines[2..], .. added]), "log-rewritten");
        CollectionAssert.DoesNotContain(Ids(known, [.. lines, .. added]), "log-interleaved");
    }

    [TestMethod]
    public void A_rule_that_was_edited_beside_woven_events_of_another_is_found()
    {
        using var known = new Branch(0).Cycle(Engines.MediumRisk).Cycle(Engines.MediumRisk);
        using var other = new Branch(1);
        other.Cycle(Engines.Task("edit", "Edit"), seconds: 15);
        var lines = Lines(known);
        var rules = File.ReadAllText(known.Store.Files.Rules).Replace("\"strategy\": \"", "\"strategy\": \"x", StringComparison.Ordinal);

        CollectionAssert.Contains(Ids(known, [.. lines[..3], .. Lines(other), .. lines[3..]], rules), "rule-changed-without-event");
    }

    private static string[] Lines(Branch branch) => File.ReadAllLines(branch.Store.Files.Log);

    private static string[] Ids(Branch known, string[] lines, string? rules = null)
    {
        var files = known.Files.With($"{StoreFiles.PolicyFolder}/{StoreFiles.LogName}", Encoding.UTF8.GetBytes(string.Concat(lines.Select(static l => l + "\n"))));
        return [.. Judge.Ids(Judge.Check(rules is null ? files : files.With($"{StoreFiles.PolicyFolder}/{StoreFiles.RulesName}", rules), known.Files))];
    }
}
