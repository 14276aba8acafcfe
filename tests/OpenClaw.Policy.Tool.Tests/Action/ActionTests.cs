namespace OpenClaw.Policy.Tool.Tests.Action;

[TestClass]
public sealed class ActionTests
{
    /// <summary>In the order of action.yml, the output of another verb left aside.</summary>
    public static readonly string[] OutputNames =
        ["ok", "findings", "errors", "warnings", "sarif", "policy-hash", "workspace-hash", "findings-hash", "attestation-hash", "release"];

    private const string Denied = "::error file=openclaw.json,line=3,endLine=3,col=25,endColumn=30,title=OCP1020%3A";

    [TestMethod]
    public void A_clean_checkout_passes_and_says_so_in_every_report()
    {
        using var step = new ActionStep();

        Assert.AreEqual(0, step.Run(), step.Log);
        Assert.Contains("OpenClaw policy gate: PASSED", step.Log);
        Assert.DoesNotContain("::error", step.Log);
        Assert.Contains("passed", step.Summary);
        Assert.AreEqual("true", step.Outputs["ok"]);
        Assert.AreEqual("0", step.Outputs["findings"]);
        Assert.IsTrue(File.Exists(step.PathOf("openclaw-policy.sarif")));
    }

    [TestMethod]
    public void A_finding_fails_the_step_and_is_an_annotation_at_its_line()
    {
        using var step = new ActionStep().Violating();

        Assert.AreEqual(1, step.Run(), step.Log);
        Assert.Contains(Denied, step.Log);
        Assert.AreEqual("false", step.Outputs["ok"]);
        Assert.AreEqual("1", step.Outputs["findings"]);
        Assert.AreEqual("1", step.Outputs["errors"]);
        Assert.AreEqual("0", step.Outputs["warnings"]);
        Assert.AreEqual("2026.5.20", step.Outputs["release"]);
        Assert.StartsWith("sha256:", step.Outputs["attestation-hash"]);
        Assert.Contains($"https://github.com/team/agents/blob/{new string('a', 40)}/openclaw.json#L3", step.Summary);
    }

    [TestMethod]
    public void A_missing_policy_cannot_be_looked_at_and_has_no_hashes()
    {
        using var step = new ActionStep();
        File.Delete(step.PathOf("policy.jsonc"));

        Assert.AreEqual(2, step.WithInput("fail-on", "none").Run());
        Assert.Contains("::error file=policy.jsonc,title=OCP0004%3A", step.Log);
        Assert.AreEqual("1", step.Outputs["errors"]);
        Assert.AreEqual("", step.Outputs["policy-hash"]);
    }

    [TestMethod]
    [DataRow("fail-on", "none", 0)]
    [DataRow("fail-on", "", 1)]
    [DataRow("fail-on", "never", 2)]
    [DataRow("openclaw-version", "2030.1.1", 2)]
    [DataRow("config", "other.json", 2)]
    [DataRow("expected-hash", "sha256:0", 1)]
    public void Inputs_mean_what_the_options_of_the_gate_mean(string name, string value, int expected)
    {
        using var step = new ActionStep().Violating().WithInput(name, value);

        Assert.AreEqual(expected, step.Run(), step.Log);
        Assert.AreEqual(expected, step.RunCommand(["gate", .. value.Length == 0 ? (string[])[] : [$"--{name}", value], .. name == "openclaw-version" ? (string[])[] : ["--openclaw-version", "2026.5.20"]]), step.Log);
    }

    [TestMethod]
    public void The_SARIF_file_has_the_bytes_of_the_gate()
    {
        using var step = new ActionStep().Violating().WithInput("sarif", "reports/a.sarif");
        step.Run();
        step.RunCommand("gate", "--openclaw-version", "2026.5.20", "--sarif", "b.sarif");

        CollectionAssert.AreEqual(File.ReadAllBytes(step.PathOf("b.sarif")), File.ReadAllBytes(step.PathOf("reports/a.sarif")));
        Assert.AreEqual("reports/a.sarif", step.Outputs["sarif"]);
    }

    [TestMethod]
    public void The_SARIF_file_of_a_named_agent_has_its_category_and_the_bytes_of_the_gate()
    {
        using var step = new ActionStep().Violating().WithInput("agent", "main");
        step.Run();
        step.RunCommand("gate", "--openclaw-version", "2026.5.20", "--agent", "main", "--sarif", "b.sarif");

        var sarif = File.ReadAllText(step.PathOf("openclaw-policy.sarif"));
        Assert.Contains("/openclaw.json/main/\"", sarif);
        Assert.AreEqual(File.ReadAllText(step.PathOf("b.sarif")), sarif);
    }

    [TestMethod]
    public void An_empty_SARIF_input_writes_none()
    {
        using var step = new ActionStep().WithInput("sarif", "");

        Assert.AreEqual(0, step.Run());
        Assert.AreEqual("", step.Outputs["sarif"]);
        Assert.IsEmpty(Directory.GetFiles(step.Checkout, "*.sarif"));
    }

    [TestMethod]
    [DataRow("annotations", "yes")]
    [DataRow("summary", "0")]
    [DataRow("sarif", "-")]
    [DataRow("env", "TOKEN\nhunter2")]
    public void An_input_that_it_cannot_take_stops_the_step(string name, string value)
    {
        using var step = new ActionStep().WithInput(name, value);

        Assert.AreEqual(2, step.Run());
        Assert.Contains("::error title=OCP0050%3A", step.Log);
        Assert.DoesNotContain("hunter2", step.Log + step.Summary);
        Assert.AreEqual("false", step.Outputs["ok"]);
    }

    [TestMethod]
    public void Annotations_and_summary_can_be_switched_off()
    {
        using var step = new ActionStep().Violating().WithInput("annotations", "false").WithInput("summary", "False");

        Assert.AreEqual(1, step.Run());
        Assert.DoesNotContain("::error", step.Log);
        Assert.AreEqual("", step.Summary);
    }

    [TestMethod]
    public void A_variable_of_the_config_sees_the_input_and_nothing_shows_its_value()
    {
        using var step = new ActionStep().WithInput("env", "  SERVER=bad\r\n\nOTHER=hunter2=x\n").WithVariable("SERVER", "good");
        step.Write("openclaw.json", """{ "mcp": { "servers": { "a": { "command": "${OTHER}" } } }, "models": { "providers": {} } }""");

        step.Run();

        Assert.Contains("OTHER", step.Log);
        Assert.DoesNotContain("hunter2", step.Log + step.Summary + File.ReadAllText(step.PathOf("openclaw-policy.sarif")));
    }

    [TestMethod]
    [DataRow("GITHUB_OUTPUT")]
    [DataRow("GITHUB_STEP_SUMMARY")]
    public void A_file_of_the_runner_that_cannot_be_written_fails_the_step(string variable)
    {
        using var step = new ActionStep();
        Directory.CreateDirectory(step.OutsidePathOf("a-folder"));

        Assert.AreEqual(2, step.WithVariable(variable, step.OutsidePathOf("a-folder")).Run());
        Assert.Contains("::error title=OCP0051%3A", step.Log);
    }

    [TestMethod]
    public void A_SARIF_file_that_cannot_be_written_fails_the_step_and_its_outputs()
    {
        using var step = new ActionStep().WithInput("sarif", "policy.jsonc/x.sarif");

        Assert.AreEqual(2, step.Run());
        Assert.AreEqual("false", step.Outputs["ok"]);
        Assert.AreEqual("", step.Outputs["sarif"]);
        Assert.Contains("OCP0051", step.Summary);
    }

    [TestMethod]
    public void Files_of_the_runner_are_added_to()
    {
        using var step = new ActionStep();
        step.Run();
        var once = step.Summary;
        File.WriteAllText(step.OutsidePathOf("output"), "");

        step.Run();

        Assert.AreEqual(once + once, step.Summary);
    }

    [TestMethod]
    public void Without_a_runner_it_judges_the_current_folder()
    {
        using var step = new ActionStep().Violating();
        foreach (var name in new[] { "GITHUB_WORKSPACE", "GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY", "GITHUB_SERVER_URL" })
        {
            step.WithVariable(name, "");
        }

        Assert.AreEqual(1, step.Run());
        Assert.Contains(Denied, step.Log);
    }

    [TestMethod]
    public void A_file_of_outputs_holds_all_that_action_yml_names()
    {
        using var step = new ActionStep();
        step.Run();

        CollectionAssert.AreEqual(
            OutputNames,
            step.Outputs.Keys.ToArray());
    }
}
