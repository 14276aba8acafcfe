using OpenClaw.Policy.Attestation;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Reporting.Annotations;
using OpenClaw.Policy.Reporting.Markdown;
using OpenClaw.Policy.Reporting.Tests.Support;

namespace OpenClaw.Policy.Reporting.Tests;

/// <summary>How reports tell which agents a finding is about.</summary>
[TestClass]
public sealed class AgentReportsTests
{
    private static readonly GateDiagnostic OfAll = Samples.DeniedServer with { Agents = ["main", "ops", "web"] };
    private static readonly GateDiagnostic OfSome = Samples.DeniedServer with { Agents = ["ops", "web"], Message = "Only two." };
    private static readonly GateDiagnostic OfRun = Samples.Note;

    /// <summary>Findings of two workspaces, one of which two agents share.</summary>
    internal static GateResult Result => Samples.With(OfSome, OfAll, OfRun) with
    {
        Attestation = null,
        WorkspacePath = null,
        PolicyPath = null,
        Agents =
        [
            Agent("main", "a", OfAll),
            Agent("ops", "b", OfSome, OfAll),
            Agent("web", "b", OfSome, OfAll),
        ],
    };

    [TestMethod]
    public void The_text_groups_findings_and_hashes_by_agents()
    {
        var headings = Reports.Text(Result).Split('\n').Where(static l => l.Length > 0 && char.IsAsciiLetterUpper(l[0])).ToArray();

        CollectionAssert.AreEqual(
            new[]
            {
                "Findings (all agents)",
                "Findings (agents ops, web)",
                "Notes",
                "Help",
                "Hashes (agent main; those of `openclaw policy check`)",
                "Hashes (agents ops, web; those of `openclaw policy check`)",
                "OpenClaw policy gate: FAILED (2 errors, 1 note; fails on error; OpenClaw 2026.5.20; judged by itself)",
            },
            headings);
    }

    [TestMethod]
    public void The_json_has_a_report_for_each_agent_that_names_findings_by_position()
    {
        var json = Reports.Json(Result);

        var ops = json.GetProperty("agents")[1];
        Assert.AreEqual("""["ops","web"]""", json.GetProperty("findings")[0].GetProperty("agents").GetRawText().ReplaceLineEndings("").Replace(" ", "", StringComparison.Ordinal));
        Assert.AreEqual("ops", ops.GetProperty("id").GetString());
        Assert.AreEqual("findings", ops.GetProperty("verdict").GetString());
        Assert.AreEqual("b", ops.GetProperty("workspace").GetString());
        Assert.AreEqual(2, ops.GetProperty("counts").GetProperty("error").GetInt32());
        Assert.AreEqual("b", ops.GetProperty("hashes").GetProperty("workspace").GetString());
        CollectionAssert.AreEqual(new[] { 0, 1 }, Positions(ops.GetProperty("findings")));
        CollectionAssert.AreEqual(new[] { 1 }, Positions(json.GetProperty("agents")[0].GetProperty("findings")));
        CollectionAssert.AreEqual(new[] { 0 }, Positions(json.GetProperty("agents")[0].GetProperty("notes")));
    }

    [TestMethod]
    public void Sarif_has_one_run_in_which_a_result_names_its_agents()
    {
        var run = Reports.SarifRun(Result);

        var (some, all) = (run.GetProperty("results")[0], run.GetProperty("results")[1]);
        CollectionAssert.AreEqual(new[] { "ops", "web" }, Strings(some.GetProperty("properties").GetProperty("agents")));
        CollectionAssert.AreEqual(new[] { "main", "ops", "web" }, Strings(all.GetProperty("properties").GetProperty("agents")));
        var logical = some.GetProperty("locations")[0].GetProperty("logicalLocations");
        Assert.AreEqual(("agents/ops", "agent"), (logical[0].GetProperty("fullyQualifiedName").GetString(), logical[0].GetProperty("kind").GetString()));
        Assert.IsFalse(all.GetProperty("locations")[0].TryGetProperty("logicalLocations", out _));
        var agents = run.GetProperty("properties").GetProperty("agents");
        Assert.AreEqual(("web", "b"), (agents[2].GetProperty("id").GetString(), agents[2].GetProperty("workspaceHash").GetString()));
    }

    [TestMethod]
    public void Equal_addresses_in_the_files_of_two_workspaces_have_fingerprints_of_their_own()
    {
        var other = OfSome with { Agents = ["main"], Location = Samples.At(new($"{Samples.Root}/a/openclaw.json", Samples.Config), "\"browser\"") };

        var both = Reports.SarifRun(Result with { Diagnostics = [other, OfSome] }).GetProperty("results");
        var alone = Reports.SarifRun(Result with { Diagnostics = [OfSome] }).GetProperty("results");

        Assert.AreEqual(Fingerprint(alone[0]), Fingerprint(both[1]));
        Assert.AreNotEqual(Fingerprint(both[0]), Fingerprint(both[1]));

        static string? Fingerprint(System.Text.Json.JsonElement result) =>
            result.GetProperty("partialFingerprints").GetProperty("openclawPolicyFinding/v1").GetString();
    }

    [TestMethod]
    public void The_summary_and_the_annotations_say_whom_a_finding_is_about()
    {
        using var summary = new StringWriter();
        MarkdownSummary.Write(Result, summary);
        using var annotations = new StringWriter();
        WorkflowAnnotations.Write(Result, annotations);

        Assert.Contains("| all agents: MCP server", summary.ToString());
        Assert.Contains("| agents ops, web: Only two.", summary.ToString());
        Assert.Contains("### Hashes (agents ops, web)", summary.ToString());
        Assert.Contains("(agents ops, web)", annotations.ToString());
    }

    [TestMethod]
    public void A_long_list_of_agents_is_cut_in_words()
    {
        var ids = Enumerable.Range(0, 12).Select(static i => $"a{i}").ToArray();

        Assert.AreEqual("agents a0, a1, a2, a3, a4, a5, a6, a7, a8, a9 and 2 more", AgentWords.Of(ids, Result));
    }

    private static AgentReport Agent(string id, string workspace, params GateDiagnostic[] diagnostics) => new()
    {
        AgentId = id,
        Verdict = GateVerdict.Findings,
        WorkspacePath = $"{Samples.Root}/{workspace}",
        PolicyPath = $"{Samples.Root}/{workspace}/policy.jsonc",
        Attestation = new PolicyAttestation("policy.jsonc", "p", workspace, "f", "a"),
        Diagnostics = diagnostics,
    };

    private static int[] Positions(System.Text.Json.JsonElement array) => [.. array.EnumerateArray().Select(static e => e.GetInt32())];

    private static string[] Strings(System.Text.Json.JsonElement array) => [.. array.EnumerateArray().Select(static e => e.GetString()!)];
}
