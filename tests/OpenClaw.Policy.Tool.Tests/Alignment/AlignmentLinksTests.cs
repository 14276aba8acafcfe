namespace OpenClaw.Policy.Tool.Tests.Alignment;

/// <summary>A checkout is made by strangers: a link in it may lead anywhere, and no command writes through one.</summary>
[TestClass]
public sealed class AlignmentLinksTests
{
    public static IEnumerable<object[]> Commands =>
        from words in new[]
        {
            "init", "init --force", "decide --command x", "record --command x --outcome success", "import-md", "export-md --force", "analyze",
            "--upstream init", "--upstream decide --command x", "--upstream record --command x --outcome success", "--upstream export-md", "--upstream status",
        }
        from link in new[] { ".openclaw_memory", ".openclaw_memory/policy", ".openclaw_memory/policy/policy_events.jsonl" }
        where !(words.EndsWith("export-md --force", StringComparison.Ordinal) || words.EndsWith("export-md", StringComparison.Ordinal) || words.EndsWith("status", StringComparison.Ordinal)
            || words.EndsWith("init", StringComparison.Ordinal) || words == "init --force") || link == ".openclaw_memory"
        select new object[] { words, link };

    [TestMethod]
    [DynamicData(nameof(Commands))]
    public void No_command_writes_through_a_link_out_of_the_project(string words, string link)
    {
        using var run = new AlignmentRun();
        var outside = Path.Combine(run.Root, "outside");
        run.Write(Path.Combine("..", "outside", "USER.md"), "# USER\n\n## Notes\n\n- Never on Fridays\n");
        var target = outside;
        if (link.EndsWith(".jsonl", StringComparison.Ordinal))
        {
            target = Path.Combine(outside, "log");
            File.WriteAllText(target, string.Empty);
        }

        var place = Path.Combine(run.Project, link);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.CreateSymbolicLink(place, target);
        var before = Listing(outside);

        var (code, output, error) = run.Command(words.Split(' '));

        Assert.AreEqual(before, Listing(outside), output + error);
        if (words != "--upstream status")
        {
            Assert.AreNotEqual(0, code, output + error);
            Assert.Contains("link", error);
        }
    }

    [TestMethod]
    public void A_project_that_is_reached_through_a_link_works()
    {
        using var run = new AlignmentRun();
        File.CreateSymbolicLink(Path.Combine(run.Root, "alias"), run.Project);

        Assert.AreEqual(0, run.Command("init", Path.Combine(run.Root, "alias")).ExitCode);
        Assert.IsTrue(File.Exists(Path.Combine(run.Memory, "policy", "rules.json")));
    }

    private static string Listing(string folder) => string.Join('\n', Directory.EnumerateFileSystemEntries(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(static f => File.Exists(f) ? $"{f}: {File.ReadAllText(f)}" : f));
}
