using System.Text.Json;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Tests.Support;

namespace OpenClaw.Policy.Reporting.Tests.Json;

[TestClass]
public sealed class JsonReportTests
{
    private static readonly string[] DiagnosticMembers =
    [
        "code", "checkId", "severity", "message", "remedy", "provisional", "file", "line", "column", "endLine", "endColumn",
        "target", "requirement", "fixHint", "requirementLocation", "related", "explanation", "history", "agents", "helpUri",
    ];

    [TestMethod]
    public void The_top_says_verdict_release_and_paths_relative_to_the_root()
    {
        var json = Reports.Json(Samples.With(Samples.DeniedServer));

        Assert.AreEqual(1, json.GetProperty("schemaVersion").GetInt32());
        Assert.AreEqual("findings", json.GetProperty("verdict").GetString());
        Assert.IsFalse(json.GetProperty("ok").GetBoolean());
        Assert.AreEqual("error", json.GetProperty("failOn").GetString());
        Assert.AreEqual("2026.5.20", json.GetProperty("release").GetString());
        Assert.AreEqual("openclaw.json", json.GetProperty("config").GetString());
        Assert.AreEqual(".", json.GetProperty("workspace").GetString());
        Assert.AreEqual("policy.jsonc", json.GetProperty("policy").GetString());
    }

    [TestMethod]
    public void The_top_says_by_what_the_workspace_was_judged()
    {
        Assert.AreEqual("by itself", Reports.Json(Samples.Judged).GetProperty("judged").GetString());
        Assert.AreEqual("by base origin/main (bbbbbbbbbbbb)", Reports.Json(Samples.JudgedByBase).GetProperty("judged").GetString());
        Assert.AreEqual(JsonValueKind.Null, Reports.Json(Samples.With(Samples.NoConfig)).GetProperty("judged").ValueKind);
    }

    [TestMethod]
    [DataRow(GateVerdict.Passed, "passed", true)]
    [DataRow(GateVerdict.Findings, "findings", false)]
    [DataRow(GateVerdict.CouldNotLook, "could-not-look", false)]
    public void Only_a_passed_gate_is_ok(GateVerdict verdict, string word, bool ok)
    {
        var json = Reports.Json(Samples.Clean with { Verdict = verdict });

        Assert.AreEqual(word, json.GetProperty("verdict").GetString());
        Assert.AreEqual(ok, json.GetProperty("ok").GetBoolean());
    }

    [TestMethod]
    public void A_finding_has_its_place_the_place_of_its_rule_and_both_addresses()
    {
        var finding = Reports.Json(Samples.With(Samples.DeniedServer)).GetProperty("findings")[0];

        Assert.AreEqual("OCP1020", finding.GetProperty("code").GetString());
        Assert.AreEqual("policy/mcp-denied-server", finding.GetProperty("checkId").GetString());
        Assert.AreEqual("openclaw.json", finding.GetProperty("file").GetString());
        Assert.AreEqual(4, finding.GetProperty("line").GetInt32());
        Assert.AreEqual(7, finding.GetProperty("column").GetInt32());
        Assert.AreEqual("policy.jsonc", finding.GetProperty("requirementLocation").GetProperty("file").GetString());
        Assert.AreEqual(3, finding.GetProperty("requirementLocation").GetProperty("line").GetInt32());
        Assert.AreEqual("oc://policy.jsonc/mcp/servers/deny", finding.GetProperty("requirement").GetString());
        Assert.AreEqual("the policy rule that demands otherwise", finding.GetProperty("related")[0].GetProperty("message").GetString());
    }

    [TestMethod]
    public void Every_member_is_always_there()
    {
        var json = Reports.Json(Samples.With(Samples.NoConfig, Samples.DeniedServer) with { ConfigPath = null, Attestation = null, Release = null });

        foreach (var finding in json.GetProperty("findings").EnumerateArray())
        {
            CollectionAssert.AreEqual(DiagnosticMembers, finding.EnumerateObject().Select(static m => m.Name).ToArray());
        }

        Assert.AreEqual(JsonValueKind.Null, json.GetProperty("findings")[0].GetProperty("line").ValueKind);
        Assert.AreEqual(JsonValueKind.Null, json.GetProperty("hashes").ValueKind);
        Assert.AreEqual(JsonValueKind.Null, json.GetProperty("config").ValueKind);
    }

    [TestMethod]
    public void A_finding_in_a_refused_config_is_marked_and_keeps_its_message()
    {
        var finding = Reports.Json(Samples.With(Samples.ProvisionalFinding)).GetProperty("findings")[0];

        Assert.IsTrue(finding.GetProperty("provisional").GetBoolean());
        Assert.AreEqual(Samples.DeniedServer.Message, finding.GetProperty("message").GetString());
    }

    [TestMethod]
    public void A_whole_file_has_no_numbers() =>
        Assert.AreEqual(JsonValueKind.Null, Reports.Json(Samples.With(Samples.MissingPolicy)).GetProperty("findings")[0].GetProperty("line").ValueKind);

    [TestMethod]
    public void Notes_stand_apart_and_each_diagnostic_is_counted_once()
    {
        var json = Reports.Json(Samples.With(Samples.MissingPolicy, Samples.DeniedServer, Samples.Note));
        var counts = json.GetProperty("counts");

        Assert.AreEqual(2, json.GetProperty("findings").GetArrayLength());
        Assert.AreEqual(1, json.GetProperty("notes").GetArrayLength());
        Assert.AreEqual(1, counts.GetProperty("couldNotLook").GetInt32());
        Assert.AreEqual(1, counts.GetProperty("error").GetInt32());
        Assert.AreEqual(1, counts.GetProperty("notes").GetInt32());
    }

    [TestMethod]
    public void Inputs_and_variable_names_are_listed()
    {
        var json = Reports.Json(Samples.Clean);

        Assert.AreEqual("openclaw.json", json.GetProperty("inputs")[0].GetProperty("path").GetString());
        Assert.AreEqual(JsonValueKind.Null, json.GetProperty("inputs")[1].GetProperty("sha256").ValueKind);
        Assert.AreEqual("API_KEY", json.GetProperty("environmentNames")[0].GetString());
    }

    [TestMethod]
    [DynamicData(nameof(Hostile.Rows), typeof(Hostile))]
    public void Foreign_text_comes_back_as_it_was_or_cut_in_ASCII(int row)
    {
        var text = Hostile.Text(row);
        var bytes = Reports.JsonBytes(Samples.With(Samples.DeniedServer with { Message = text }) with { EnvironmentNames = [text], Release = text });
        using var document = JsonDocument.Parse(bytes);
        var message = document.RootElement.GetProperty("findings")[0].GetProperty("message").GetString()!;

        Assert.IsTrue(bytes.All(static b => b is (byte)'\n' or (>= 0x20 and < 0x7f)));
        if (text.Length <= TextLimit.Message)
        {
            Assert.AreEqual(WellFormedText.Of(text), message);
        }
        else
        {
            Assert.EndsWith($"... (cut, {text.Length} characters)", message);
            Assert.IsLessThan(50_000, bytes.Length);
        }
    }
}
