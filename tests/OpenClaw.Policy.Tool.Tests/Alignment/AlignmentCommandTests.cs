using System.Text.Json;

namespace OpenClaw.Policy.Tool.Tests.Alignment;

[TestClass]
public sealed class AlignmentCommandTests
{
    private static readonly string[] Task = ["--type", "T2", "--command", "make thing", "--description", "Make the thing"];

    [TestMethod]
    public void A_rule_is_earned_by_three_consents_and_checks()
    {
        using var run = new AlignmentRun();
        Assert.AreEqual(0, run.Command("init").ExitCode);
        Assert.AreEqual(0, run.Command(["explain", .. Task]).ExitCode);
        for (var i = 0; i < 3; i++)
        {
            Consent(run);
        }

        Assert.Contains("confirmed", run.Command("rule", "list", "--json").Output);
        var check = run.Command("check");
        Assert.AreEqual(0, check.ExitCode, check.Output + check.Error);
        Assert.AreEqual(0, run.Command("replay").ExitCode);
        Assert.Contains("auto_execute", run.Command(["decide", .. Task]).Output);
    }

    [TestMethod]
    public void A_rule_that_was_confirmed_by_hand_is_found_at_its_line()
    {
        using var run = new AlignmentRun();
        run.Command("init");
        Consent(run);
        var path = Path.Combine(run.Memory, "policy", "rules.json");
        File.WriteAllText(path, File.ReadAllText(path).Replace("\"status\": \"candidate\"", "\"status\": \"confirmed\"", StringComparison.Ordinal));

        var check = run.Command("check");

        Assert.AreEqual(1, check.ExitCode);
        Assert.Contains(".openclaw_memory/policy/rules.json(19,5): error OCP3020:", check.Output);
        Assert.AreEqual(1, run.Command("replay").ExitCode);
        using var json = JsonDocument.Parse(run.Command("check", "--json").Output);
        Assert.IsTrue(json.RootElement.EnumerateArray().Any(static f => f.GetProperty("code").GetString() == "OCP3020" && f.GetProperty("place").GetProperty("line").GetInt32() == 19));
    }

    [TestMethod]
    [DataRow("status")]
    [DataRow("events")]
    [DataRow("rule list")]
    [DataRow("confidence-history")]
    [DataRow("decision-history")]
    [DataRow("policy status")]
    [DataRow("explain --command x")]
    [DataRow("execute-demo")]
    [DataRow("replay")]
    [DataRow("check")]
    public void A_command_that_only_reads_writes_nothing(string words)
    {
        using var run = new AlignmentRun();
        run.Command([.. words.Split(' '), "--json"]);

        Assert.IsEmpty(Directory.EnumerateFileSystemEntries(run.Project));
    }

    [TestMethod]
    public void A_corrupt_store_is_refused_and_kept()
    {
        using var run = new AlignmentRun();
        run.Write(".openclaw_memory/policy/rules.json", "{\"r\"");

        var result = run.Command(["decide", .. Task]);

        Assert.AreEqual(2, result.ExitCode);
        Assert.Contains("rules.json(1,5)", result.Error);
        Assert.AreEqual("{\"r\"", File.ReadAllText(Path.Combine(run.Memory, "policy", "rules.json")));
    }

    [TestMethod]
    public void A_second_outcome_and_an_unknown_decision_are_refused()
    {
        using var run = new AlignmentRun();
        var id = Consent(run);

        Assert.AreEqual(1, run.Command("record", "--decision", id).ExitCode);
        Assert.AreEqual(2, run.Command("record", "--decision", "dec_000000000000").ExitCode);
        Assert.AreEqual(2, run.Command("record").ExitCode);
    }

    [TestMethod]
    public void A_task_can_come_from_standard_input()
    {
        using var run = new AlignmentRun();
        var result = run.With("""{"task_type": "T2", "command": "rm -rf x"}""", "explain", "--task", "-");

        Assert.AreEqual(0, result.ExitCode);
        Assert.StartsWith("Confirmation required: Critical risk", result.Output);
    }

    [TestMethod]
    public void Init_twice_imports_no_placeholders_and_force_keeps_the_rules()
    {
        using var run = new AlignmentRun();
        run.Command("init");
        run.Command("init");
        Assert.AreEqual("{}", File.ReadAllText(Path.Combine(run.Memory, "policy", "rules.json")));
        Consent(run);
        run.Command("init", "--force");
        Assert.Contains("candidate", run.Command("rule", "list", "--json").Output);
    }

    [TestMethod]
    public void An_export_does_not_delete_text_unless_it_is_forced()
    {
        using var run = new AlignmentRun();
        run.Command("init");
        run.Write(".openclaw_memory/USER.md", "# USER\n\n## Contacts\n\n- somebody\n");

        Assert.AreEqual(1, run.Command("export-md").ExitCode);
        Assert.Contains("Contacts", File.ReadAllText(Path.Combine(run.Memory, "USER.md")));
        Assert.AreEqual(0, run.Command("export-md", "--force").ExitCode);
        Assert.DoesNotContain("Contacts", File.ReadAllText(Path.Combine(run.Memory, "USER.md")));
    }

    [TestMethod]
    public void Markdown_is_imported_once()
    {
        using var run = new AlignmentRun();
        run.Command("init");
        run.Write(".openclaw_memory/USER.md", "# USER\n\n## Notes\n\n- Never on Fridays\n");

        Assert.Contains("rule_project_constraints", run.Command("import-md").Output);
        Assert.DoesNotContain("rule_project_constraints", run.Command("import-md").Output);
    }

    private static string Consent(AlignmentRun run)
    {
        using var decision = JsonDocument.Parse(run.Command(["decide", .. Task, "--json"]).Output);
        var id = decision.RootElement.GetProperty("decision_id").GetString()!;
        Assert.AreEqual(0, run.Command("record", "--decision", id, "--outcome", "success", "--override", "confirmed_after_prompt").ExitCode);
        return id;
    }
}
