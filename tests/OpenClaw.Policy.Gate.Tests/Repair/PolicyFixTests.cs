using OpenClaw.Policy.Gate.Repair;

namespace OpenClaw.Policy.Gate.Tests.Repair;

[TestClass]
public sealed class PolicyFixTests : IDisposable
{
    private const string Release = "2026.9.6";

    private const string Config = """
        {
          // ours
          "channels": { "telegram": { "botToken": "123:abc" } },
          "tools": { "$include": "./tools.json5" },
          "gateway": { "bind": "lan", "auth": { "mode": "token", "token": "t" } },
          "plugins": { "entries": { "policy": { "enabled": true, "config": { "workspaceRepairs": true } } } }
        }

        """;

    private const string Tools = "{ elevated: { enabled: true }, /* why */ }\n";

    private readonly TempWorkspace _workspace = new();

    public PolicyFixTests()
    {
        _workspace.Write("openclaw.json", Config);
        _workspace.Write("tools.json5", Tools);
        _workspace.Write("policy.jsonc", """
            {
              "channels": { "denyRules": [{ "when": { "provider": "telegram" } }] },
              "tools": { "elevated": { "allow": false } },
              "gateway": { "exposure": { "allowNonLoopbackBind": false } }
            }
            """);
    }

    [TestMethod]
    public void Repairs_are_written_where_the_settings_stand_and_the_rest_is_left_for_review()
    {
        var result = Fix();

        Assert.IsTrue(result.IsWritten);
        Assert.AreEqual(Config.Replace("\"123:abc\"", "\"123:abc\", \"enabled\": false", StringComparison.Ordinal), Text("openclaw.json"));
        Assert.AreEqual("{ elevated: { enabled: false }, /* why */ }\n", Text("tools.json5"));
        Assert.AreEqual("OCP1080", result.Repairs!.ForReview.Single().Check.Code);
        Assert.AreEqual("OCP1080", result.After.Diagnostics[0].Descriptor.Code);
        Assert.IsFalse(result.IsDone);
    }

    [TestMethod]
    public void A_dry_run_tells_the_same_and_writes_nothing()
    {
        var result = Fix(dryRun: true);

        Assert.HasCount(2, result.Edits);
        Assert.AreEqual("OCP1080", result.After.Diagnostics[0].Descriptor.Code);
        Assert.IsFalse(result.IsDone);
        Assert.AreEqual(Config, Text("openclaw.json"));
        Assert.AreEqual(Tools, Text("tools.json5"));
    }

    [TestMethod]
    public void Nothing_is_changed_without_the_permission()
    {
        _workspace.Write("openclaw.json", Config.Replace("\"workspaceRepairs\": true", "", StringComparison.Ordinal));

        var result = Fix();

        Assert.IsFalse(result.Repairs!.IsPermitted);
        Assert.IsEmpty(result.Edits);
        CollectionAssert.AreEqual(new[] { "OCP1010", "OCP1125" }, result.Repairs.Skipped.Select(static s => s.Check.Code).ToArray());
    }

    [TestMethod]
    public void Nothing_is_done_when_nothing_is_wrong()
    {
        _workspace.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["bad"] } } }""");

        var result = Fix();

        Assert.IsTrue(result.IsDone);
        Assert.IsEmpty(result.Edits);
    }

    [TestMethod]
    public void A_config_that_cannot_be_judged_is_not_repaired()
    {
        _workspace.Write("openclaw.json", Config.Replace("\"channels\"", "\"chanels\"", StringComparison.Ordinal));

        var result = Fix();

        Assert.AreEqual(GateVerdict.CouldNotLook, result.After.Verdict);
        Assert.IsNull(result.Repairs);
    }

    [TestMethod]
    public void A_value_that_a_variable_decides_is_left_alone_with_its_place()
    {
        _workspace.Write("tools.json5", "{ elevated: { enabled: true } }");
        _workspace.Write("openclaw.json", Config.Replace("\"bind\": \"lan\"", "\"mode\": \"${MODE}\", \"remote\": { \"url\": \"wss://x:1\" }", StringComparison.Ordinal));
        _workspace.Write("policy.jsonc", """{ "gateway": { "remote": { "allow": false } } }""");

        var result = PolicyFix.Run(new FixRequest(
            Request with { Environment = new Dictionary<string, string> { ["MODE"] = "remote" } }, DryRun: false));

        Assert.IsEmpty(result.Edits);
        var reason = result.Repairs!.Skipped.Single().Reason;
        Assert.Contains("${MODE}", reason);
        Assert.Contains("openclaw.json(5,", reason);
    }

    [TestMethod]
    public void A_file_keeps_its_rights_and_a_link_stays_a_link()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _workspace.Write("real/tools.json5", Tools);
        _workspace.Link("tools.json5", Path.Combine("real", "tools.json5"));
        File.SetUnixFileMode(_workspace.PathOf("real/tools.json5"), UnixFileMode.UserRead | UnixFileMode.UserWrite);

        Assert.IsTrue(Fix().IsWritten);

        Assert.AreEqual("{ elevated: { enabled: false }, /* why */ }\n", Text("real/tools.json5"));
        Assert.IsNotNull(new FileInfo(_workspace.PathOf("tools.json5")).LinkTarget);
        Assert.AreEqual(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_workspace.PathOf("real/tools.json5")));
        Assert.IsEmpty(Directory.GetFiles(_workspace.Root, ".*", SearchOption.AllDirectories));
    }

    [TestMethod]
    public void All_agents_at_once_are_refused() =>
        Assert.AreEqual("OCP0050", PolicyFix.Run(new FixRequest(Request with { Agent = "*" }, DryRun: false)).After.Diagnostics.Single().Descriptor.Code);

    public void Dispose() => _workspace.Dispose();

    private GateRequest Request => _workspace.Request with { OpenClawVersion = Release };

    private FixResult Fix(bool dryRun = false) => PolicyFix.Run(new FixRequest(Request, dryRun));

    private string Text(string name) => File.ReadAllText(_workspace.PathOf(name));
}
