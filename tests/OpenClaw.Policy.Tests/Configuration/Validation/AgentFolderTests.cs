using OpenClaw.Policy.Configuration.Validation;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Configuration.Validation;

/// <summary>Rules about folders, on a machine whose home folder is <c>/home/me</c> and that works in <c>/cwd</c>.</summary>
[TestClass]
public sealed class AgentFolderTests
{
    [TestMethod]
    [DataRow("[{id: 'a', agentDir: '/x'}, {id: 'b', agentDir: '/x/'}]", "agents.list")]
    [DataRow("[{id: 'a', agentDir: '/x'}, {id: 'b', agentDir: '/y'}]", "")]
    [DataRow("[{id: 'a', agentDir: '/x'}, {id: ' A ', agentDir: '/x'}]", "", DisplayName = "one agent, listed twice")]
    [DataRow("[{id: 'a', agentDir: '~/x'}, {id: 'b', agentDir: '/home/me/y/../x'}]", "agents.list")]
    [DataRow("[{id: 'a', agentDir: 'x'}, {id: 'b', agentDir: '/cwd/x'}]", "agents.list")]
    [DataRow("[{id: 'a'}, {id: 'b', agentDir: '~/.openclaw/agents/a/agent'}]", "agents.list", DisplayName = "the folder that another one has by default")]
    [DataRow("[{id: 'a', agentDir: ' '}, {id: 'b'}]", "")]
    [DataRow("[{id: 'a', agentDir: '~/.openclaw/agents/zed/agent'}], bound: 1", "agents.list", DisplayName = "an agent that only a binding names")]
    public void Agents_do_not_share_a_state_folder(string list, string paths)
    {
        var bindings = list.EndsWith("bound: 1", StringComparison.Ordinal) ? ", bindings: [{agentId: 'Zed', match: {channel: 'x'}}]" : "";

        Assert.AreEqual(paths, Paths($"{{agents: {{list: {list.Replace(", bound: 1", "", StringComparison.Ordinal)}}}{bindings}}}"));
    }

    [TestMethod]
    [DataRow("a.png", "")]
    [DataRow("pics/../a.png", "")]
    [DataRow("../a.png", "avatar")]
    [DataRow("../ws/a.png", "", DisplayName = "out of the workspace and in again")]
    [DataRow("/ws/a.png", "")]
    [DataRow("/ws2/a.png", "avatar")]
    [DataRow("~/a.png", "avatar")]
    [DataRow("ftp://x/a.png", "avatar")]
    [DataRow("HTTPS://x/a.png", "")]
    [DataRow("data:image/png;base64,AAAA", "")]
    [DataRow("C:\\\\a.png", "", DisplayName = "a name with a backslash on this system")]
    [DataRow("  ", "")]
    public void A_picture_stays_in_the_workspace(string avatar, string path) =>
        Assert.AreEqual(
            path.Length == 0 ? "" : "agents.list.0.identity.avatar",
            Paths($"{{agents: {{list: [{{id: 'a', workspace: '/ws', identity: {{avatar: '{avatar}'}}}}]}}}}"));

    [TestMethod]
    public void Without_a_host_folders_are_left_out()
    {
        const string Config = "{agents: {list: [{id: 'a', agentDir: '/x', identity: {avatar: '../a.png'}}, {id: 'b', agentDir: '/x', identity: {avatar: '~/a.png'}}]}}";

        Assert.AreEqual("agents.list.1.identity.avatar", Validity.Paths(Config));
    }

    private static string Paths(string json5)
    {
        var config = (ObjectNode)Json5Reader.Read(new SourceText("/cfg/openclaw.json", json5)).Root;
        return string.Join(' ', ConfigValidator.Validate(config, Configs.Release, new ConfigReading { Host = Configs.Host() }).Select(static i => i.Path));
    }
}
