using System.Text;
using System.Text.Json;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary><c>sarif --from</c> gives findings that OpenClaw printed elsewhere the lines of the files that are here.</summary>
[TestClass]
public sealed class SarifFromTests : IDisposable
{
    private const string Release = "2026.6.11";

    private readonly string _root = Directory.CreateTempSubdirectory("openclaw-policy-sarif-").FullName;

    public SarifFromTests()
    {
        Write("openclaw.json", """
            {
              "plugins": { "entries": { "policy": { "enabled": true } } },
              "mcp": { "servers": {
                "bad": { "command": "x" }
              } }
            }
            """);
        Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["bad"] } }, "tools": { "requireMetadata": ["owner"] } }""");
        Write("TOOLS.md", "## Tools\n\n### deploy risk:low\n");
    }

    [TestMethod]
    public void What_check_printed_has_the_places_of_the_gates_own_findings()
    {
        var (_, check) = Run("check", "--json", "--config", "openclaw.json", "--workspace", ".", "--openclaw-version", Release);
        Write("report.json", check);

        var (code, from) = Run("sarif", "--from", "report.json", "--openclaw-version", Release);
        var (_, gate) = Run("gate", "--sarif", "-", "--openclaw-version", Release);

        Assert.AreEqual(0, code);
        CollectionAssert.AreEqual(Places(gate), Places(from));
    }

    [TestMethod]
    public void A_doctors_report_comes_through_standard_input_and_its_own_checks_are_left_out()
    {
        var report = """
            {"schemaVersion":1,"ok":false,"checksRun":103,"checksSkipped":30,"findings":[
              {"checkId":"core/doctor/heartbeat","severity":"warning","message":"m"},
              {"checkId":"policy/mcp-denied-server","severity":"error","message":"m","source":"policy","path":"openclaw config","target":"oc://openclaw.config/mcp/servers/bad","requirement":"oc://policy.jsonc/mcp/servers/deny"}]}
            """;

        var (code, sarif) = RunWith(report, "sarif", "--from", "-", "--openclaw-version", Release);

        Assert.AreEqual(0, code);
        CollectionAssert.AreEqual(new[] { "OCP1020 openclaw.json:4" }, Places(sarif));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{}")]
    [DataRow("[]")]
    [DataRow("""{"ok":false,"error":{"type":"cli_error","message":"m"}}""")]
    public void What_is_no_report_is_refused(string report) =>
        Assert.AreEqual((2, ""), RunWith(report, "sarif", "--from", "-", "--openclaw-version", Release));

    [TestMethod]
    public void Hostile_members_of_a_report_do_no_harm()
    {
        var report = """
            {"ok":false,"findings":[1,null,{},{"checkId":1},{"checkId":"policy/mcp-denied-server","message":7,"line":1e99,"severity":"x","target":"oc://openclaw.config/../../etc/passwd","requirement":"oc://../x"}]}
            """;

        var (code, sarif) = RunWith(report, "sarif", "--from", "-", "--openclaw-version", Release);

        Assert.AreEqual(0, code);
        Assert.HasCount(1, Places(sarif));
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static string[] Places(string sarif)
    {
        using var log = JsonDocument.Parse(sarif);
        return
        [
            .. log.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray().Select(static r =>
            {
                var place = r.GetProperty("locations")[0].GetProperty("physicalLocation");
                return $"{r.GetProperty("ruleId").GetString()} {place.GetProperty("artifactLocation").GetProperty("uri").GetString()}:{place.GetProperty("region").GetProperty("startLine").GetInt32()}";
            }),
        ];
    }

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_root, name), text);

    private (int ExitCode, string Output) RunWith(string input, params string[] arguments)
    {
        var (code, output, _) = CommandRun.In(_root, arguments, input);
        return (code, output);
    }

    private (int ExitCode, string Output) Run(params string[] arguments) => RunWith("", arguments);
}
