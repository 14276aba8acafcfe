using System.Text;
using System.Text.Json;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Sarif;
using OpenClaw.Policy.Reporting.Tests.Support;

namespace OpenClaw.Policy.Reporting.Tests.Sarif;

[TestClass]
public sealed class SarifLogTests
{
    [TestMethod]
    public void The_same_result_gives_the_same_bytes() =>
        CollectionAssert.AreEqual(
            Reports.SarifBytes(Samples.With(Samples.DeniedServer, Samples.Note)),
            Reports.SarifBytes(Samples.With(Samples.DeniedServer, Samples.Note)));

    [TestMethod]
    public void The_file_is_ASCII_without_byte_order_mark_and_ends_in_a_line_end()
    {
        var bytes = Reports.SarifBytes(Samples.With(Samples.DeniedServer with { Message = "漢字 \u202e" }));

        Assert.AreEqual((byte)'{', bytes[0]);
        Assert.AreEqual((byte)'\n', bytes[^1]);
        Assert.IsTrue(bytes.All(static b => b is (byte)'\n' or (>= 0x20 and < 0x7f)));
    }

    [TestMethod]
    public void No_path_of_the_machine_is_written()
    {
        var outside = Samples.DeniedServer with
        {
            Location = DiagnosticLocation.WholeFile("/home/someone/openclaw.json"),
            Related = [new RelatedLocation(DiagnosticLocation.WholeFile("/home/someone/policy.jsonc"), "the policy rule")],
            Message = $"Circular include detected: {Samples.Root}/a.json -> {Samples.Root}/a.json",
            Remedy = $"Look into {Samples.Root}.",
        };
        var text = Encoding.UTF8.GetString(Reports.SarifBytes(Samples.With(outside, Samples.DeniedServer, Samples.MissingPolicy, Samples.Note)));

        Assert.DoesNotContain("/work", text);
        Assert.DoesNotContain("/home", text);
    }

    [TestMethod]
    public void The_tool_says_who_it_is()
    {
        var driver = Reports.SarifRun(Samples.Clean).GetProperty("tool").GetProperty("driver");

        Assert.AreEqual("openclaw-policy", driver.GetProperty("name").GetString());
        Assert.AreEqual(ToolIdentity.Version, driver.GetProperty("semanticVersion").GetString());
        Assert.DoesNotContain("+", ToolIdentity.Version);
    }

    [TestMethod]
    public void The_run_says_by_what_the_workspace_was_judged()
    {
        Assert.AreEqual("by itself", Reports.SarifRun(Samples.Judged).GetProperty("properties").GetProperty("judged").GetString());
        Assert.AreEqual("by base origin/main (bbbbbbbbbbbb)", Reports.SarifRun(Samples.JudgedByBase).GetProperty("properties").GetProperty("judged").GetString());
        Assert.IsFalse(Reports.SarifRun(Samples.With(Samples.NoConfig)).GetProperty("properties").TryGetProperty("judged", out _));
    }

    [TestMethod]
    public void The_run_carries_hashes_release_and_verdict()
    {
        var properties = Reports.SarifRun(Samples.With(Samples.DeniedServer)).GetProperty("properties");

        Assert.AreEqual("findings", properties.GetProperty("verdict").GetString());
        Assert.AreEqual("error", properties.GetProperty("failOn").GetString());
        Assert.AreEqual("2026.5.20", properties.GetProperty("openclawRelease").GetString());
        Assert.AreEqual(Samples.Attestation.PolicyHash, properties.GetProperty("policyHash").GetString());
        Assert.AreEqual(Samples.Attestation.WorkspaceHash, properties.GetProperty("workspaceHash").GetString());
        Assert.AreEqual(Samples.Attestation.FindingsHash, properties.GetProperty("findingsHash").GetString());
        Assert.AreEqual(Samples.Attestation.AttestationHash, properties.GetProperty("attestationHash").GetString());
    }

    [TestMethod]
    public void Two_configs_of_one_repository_are_two_categories()
    {
        var here = AutomationId(Samples.Clean);
        var there = AutomationId(Samples.Clean with { ConfigPath = $"{Samples.Root}/agents/a b/openclaw.json" });

        Assert.AreEqual("openclaw-policy/openclaw.json/", here);
        Assert.AreEqual("openclaw-policy/agents/a%20b/openclaw.json/", there);
    }

    [TestMethod]
    public void A_run_that_could_not_look_is_in_the_category_of_the_one_that_can() =>
        Assert.AreEqual(AutomationId(Samples.Clean), AutomationId(Samples.With(Samples.NoConfig) with { ConfigPath = null, WorkspacePath = null }));

    [TestMethod]
    public void A_scope_is_part_of_the_category() =>
        Assert.AreEqual("openclaw-policy/openclaw.json/ops%2Fnight/", AutomationId(Samples.Clean, new SarifOptions { Scope = "ops/night" }));

    [TestMethod]
    [DataRow("Ops", "openclaw-policy/openclaw.json/ops/")]
    [DataRow(" ops ", "openclaw-policy/openclaw.json/ops/")]
    [DataRow("*", "openclaw-policy/openclaw.json/")]
    [DataRow(" ", "openclaw-policy/openclaw.json/")]
    [DataRow(null, "openclaw-policy/openclaw.json/")]
    public void An_agent_that_is_named_is_a_category_of_its_own(string? agent, string expected) =>
        Assert.AreEqual(expected, AutomationId(Samples.Clean, SarifOptions.Of(new GateRequest { BaseDirectory = Samples.Root, Agent = agent })));

    [TestMethod]
    public void The_commit_is_named_without_the_secrets_of_its_address()
    {
        var options = new SarifOptions { VersionControl = new SarifVersionControl(new Uri("https://user:token@example.com/team/repo.git"), "abc", "main") };
        var details = Reports.SarifRun(Samples.Clean, options).GetProperty("versionControlProvenance")[0];

        Assert.AreEqual("https://example.com/team/repo.git", details.GetProperty("repositoryUri").GetString());
        Assert.AreEqual("abc", details.GetProperty("revisionId").GetString());
        Assert.AreEqual("main", details.GetProperty("branch").GetString());
        Assert.AreEqual("%SRCROOT%", details.GetProperty("mappedTo").GetProperty("uriBaseId").GetString());
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("file:///home/someone/repo")]
    public void A_commit_without_a_public_address_is_left_out(string? address)
    {
        var options = new SarifOptions { VersionControl = address is null ? null : new SarifVersionControl(new Uri(address)) };

        Assert.IsFalse(Reports.SarifRun(Samples.Clean, options).TryGetProperty("versionControlProvenance", out _));
    }

    [TestMethod]
    public void A_note_is_a_notification_and_no_result()
    {
        var run = Reports.SarifRun(Samples.Clean with { Diagnostics = [Samples.Note] });
        var notification = Notifications(run)[0];

        Assert.AreEqual(0, run.GetProperty("results").GetArrayLength());
        Assert.AreEqual("OCP9002", notification.GetProperty("descriptor").GetProperty("id").GetString());
        Assert.AreEqual("OCP9002", run.GetProperty("tool").GetProperty("driver").GetProperty("notifications")[0].GetProperty("id").GetString());
        Assert.AreEqual("note", notification.GetProperty("level").GetString());
        Assert.IsTrue(Invocation(run).GetProperty("executionSuccessful").GetBoolean());
    }

    [TestMethod]
    public void A_run_that_could_not_look_says_so_in_a_result_and_in_the_invocation()
    {
        var run = Reports.SarifRun(Samples.With(Samples.MissingPolicy));

        Assert.AreEqual("OCP0004", run.GetProperty("results")[0].GetProperty("ruleId").GetString());
        Assert.AreEqual("error", run.GetProperty("results")[0].GetProperty("level").GetString());
        Assert.IsFalse(Invocation(run).GetProperty("executionSuccessful").GetBoolean());
        Assert.AreEqual("OCP0004", Notifications(run)[0].GetProperty("associatedRule").GetProperty("id").GetString());
    }

    [TestMethod]
    public void Every_code_that_occurs_is_described_once_in_the_order_of_the_codes()
    {
        var all = DiagnosticCatalog.All.Reverse().Select(static d => Samples.DeniedServer with { Descriptor = d }).ToArray();
        var run = Reports.SarifRun(Samples.With([.. all, .. all]));
        var driver = run.GetProperty("tool").GetProperty("driver");

        CollectionAssert.AreEqual(Codes(static d => !d.IsNote), Ids(driver.GetProperty("rules")));
        CollectionAssert.AreEqual(Codes(static d => d.IsNote), Ids(driver.GetProperty("notifications")));
        foreach (var result in run.GetProperty("results").EnumerateArray())
        {
            var rule = driver.GetProperty("rules")[result.GetProperty("ruleIndex").GetInt32()];
            Assert.AreEqual(rule.GetProperty("id").GetString(), result.GetProperty("ruleId").GetString());
        }
    }

    [TestMethod]
    public void A_rule_has_all_that_GitHub_shows()
    {
        foreach (var descriptor in DiagnosticCatalog.All.Where(static d => !d.IsNote))
        {
            var rule = Reports.SarifRun(Samples.With(Samples.DeniedServer with { Descriptor = descriptor })).GetProperty("tool").GetProperty("driver").GetProperty("rules")[0];
            var properties = rule.GetProperty("properties");

            Assert.AreEqual(descriptor.Name, rule.GetProperty("name").GetString());
            Assert.AreEqual($"{descriptor.Title}.", rule.GetProperty("shortDescription").GetProperty("text").GetString());
            Assert.IsInRange(1, 1024, rule.GetProperty("fullDescription").GetProperty("text").GetString()!.Length);
            Assert.AreNotEqual("", rule.GetProperty("help").GetProperty("text").GetString());
            Assert.AreNotEqual("", rule.GetProperty("help").GetProperty("markdown").GetString());
            Assert.AreEqual(DiagnosticCatalog.PageOf(descriptor).AbsoluteUri, rule.GetProperty("helpUri").GetString());
            Assert.IsLessThanOrEqualTo(20, properties.GetProperty("tags").GetArrayLength());
            Assert.IsTrue(properties.GetProperty("tags").EnumerateArray().Any(static t => t.GetString() == "security"));
            Assert.IsInRange(0.1, 10.0, double.Parse(properties.GetProperty("security-severity").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
            Assert.AreEqual("very-high", properties.GetProperty("precision").GetString());
        }
    }

    private static string AutomationId(GateResult result, SarifOptions? options = null) =>
        Reports.SarifRun(result, options).GetProperty("automationDetails").GetProperty("id").GetString()!;

    private static JsonElement Invocation(JsonElement run) => run.GetProperty("invocations")[0];

    private static JsonElement Notifications(JsonElement run) => Invocation(run).GetProperty("toolExecutionNotifications");

    private static List<string?> Ids(JsonElement descriptors) => [.. descriptors.EnumerateArray().Select(static d => d.GetProperty("id").GetString())];

    private static List<string?> Codes(Func<DiagnosticDescriptor, bool> filter) => [.. DiagnosticCatalog.All.Where(filter).Select(static d => d.Code)];
}
