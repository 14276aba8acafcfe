using OpenClaw.Policy.Configuration;

namespace OpenClaw.Policy.Tests.Configuration;

[TestClass]
public sealed class StatePathsTests
{
    [TestMethod]
    [DataRow(null, null, "", "/home/me/.openclaw", "/home/me/.openclaw/openclaw.json")]
    [DataRow("/s", null, "", "/s", "/s/openclaw.json")]
    [DataRow(" ~/s/ ", null, "", "/home/me/s", "/home/me/s/openclaw.json")]
    [DataRow("s", "c.json", "", "/cwd/s", "/cwd/c.json")]
    [DataRow(null, "~/c.json", "", "/home/me/.openclaw", "/home/me/c.json")]
    [DataRow(" ", " ", "", "/home/me/.openclaw", "/home/me/.openclaw/openclaw.json")]
    [DataRow(null, null, "/home/me/.clawdbot/x", "/home/me/.clawdbot", "/home/me/.clawdbot/openclaw.json")]
    [DataRow(null, null, "/home/me/.clawdbot/clawdbot.json", "/home/me/.clawdbot", "/home/me/.clawdbot/clawdbot.json")]
    [DataRow(null, null, "/home/me/.openclaw/clawdbot.json", "/home/me/.openclaw", "/home/me/.openclaw/clawdbot.json")]
    [DataRow(null, null, "/home/me/.openclaw/x /home/me/.clawdbot/openclaw.json", "/home/me/.openclaw", "/home/me/.clawdbot/openclaw.json")]
    [DataRow(null, null, "/home/me/.openclaw/openclaw.json /home/me/.openclaw/clawdbot.json", "/home/me/.openclaw", "/home/me/.openclaw/openclaw.json")]
    [DataRow("/s", null, "/s/clawdbot.json", "/s", "/s/clawdbot.json")]
    [DataRow("/s", null, "/home/me/.openclaw/openclaw.json", "/s", "/s/openclaw.json")]
    public void State_and_config_are_found(string? state, string? config, string existing, string stateDirectory, string configPath)
    {
        var files = new InMemoryFileSet([.. existing.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static path => (path, "{}"))]);
        var host = Configs.Host(("OPENCLAW_STATE_DIR", state ?? ""), ("OPENCLAW_CONFIG_PATH", config ?? ""));

        Assert.AreEqual(new StatePaths(stateDirectory, configPath), StatePaths.Resolve(files, host, Configs.Release));
    }
}
