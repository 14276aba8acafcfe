using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Tests.Configuration;

[TestClass]
public sealed class DefaultsTests
{
    [TestMethod]
    [DataRow("telegram", "{}", "{\"dmPolicy\":\"pairing\",\"groupPolicy\":\"allowlist\"}")]
    [DataRow("telegram", "{groupPolicy:'open'}", "{\"groupPolicy\":\"open\",\"dmPolicy\":\"pairing\"}")]
    [DataRow("telegram", "{accounts:{work:{}}}",
        "{\"accounts\":{\"work\":{\"dmPolicy\":\"pairing\",\"groupPolicy\":\"allowlist\"}},\"dmPolicy\":\"pairing\",\"groupPolicy\":\"allowlist\"}")]
    [DataRow("discord", "{}", "{\"groupPolicy\":\"allowlist\"}")]
    [DataRow("googlechat", "{dm:{}}", "{\"dm\":{\"policy\":\"pairing\"},\"groupPolicy\":\"allowlist\"}")]
    [DataRow("slack", "{accounts:{work:{}}}",
        "{\"accounts\":{\"work\":{\"userTokenReadOnly\":true}},\"mode\":\"socket\",\"webhookPath\":\"/slack/events\",\"userTokenReadOnly\":true,\"groupPolicy\":\"allowlist\"}")]
    [DataRow("nostr", "{}", "{}")]
    public void A_channel_gets_the_defaults_of_its_plugin(string channel, string written, string completed) =>
        Assert.AreEqual(completed, Configs.Setting($"{{channels:{{'{channel}':{written}}}}}", "channels", channel));

    [TestMethod]
    public void A_default_points_at_the_object_that_lacks_it()
    {
        var config = Configs.Load("{channels:{\n telegram:{\n  accounts:{ work:{} }}}}").Config;

        var channel = config.Find("channels", "telegram", "dmPolicy")!.Origin;
        Assert.IsInstanceOfType<DefaultedOrigin>(channel);
        Assert.AreEqual("openclaw.json:2:2", Configs.Place(channel));
        Assert.AreEqual("openclaw.json:3:14", Configs.Place(config.Find("channels", "telegram", "accounts", "work", "dmPolicy")!.Origin));
    }

    [TestMethod]
    [DataRow("{level:'info'}", "{\"level\":\"info\",\"redactSensitive\":\"tools\"}")]
    [DataRow("{redactSensitive:'off'}", "{\"redactSensitive\":\"off\"}")]
    public void Logging_says_what_it_redacts(string written, string completed) =>
        Assert.AreEqual(completed, Configs.Setting($"{{logging:{written}}}", "logging"));

    [TestMethod]
    public void A_config_without_logging_gets_none() => Assert.AreEqual("", Configs.Setting("{}", "logging"));

    [TestMethod]
    [DataRow("agents:{defaults:{workspace:'~/w'}}", "agents.defaults.workspace", "/home/me/w")]
    [DataRow("agents:{defaults:{workspace:' ~ '}}", "agents.defaults.workspace", "/home/me")]
    [DataRow("agents:{defaults:{workspace:'~you/w'}}", "agents.defaults.workspace", "~you/w")]
    [DataRow("agents:{defaults:{workspace:'a/../b'}}", "agents.defaults.workspace", "a/../b")]
    [DataRow("logging:{file:'~/log'}", "logging.file", "/home/me/log")]
    [DataRow("mcp:{servers:{a:{command:'~/bin/x'}}}", "mcp.servers.a.command", "~/bin/x")]
    public void A_tilde_in_a_path_is_written_out(string setting, string path, string value) =>
        Assert.AreEqual($"\"{value}\"", Configs.Setting($"{{{setting}}}", path.Split('.')));

    [TestMethod]
    [DataRow("tools:{exec:{pathPrepend:['~/a','b']}}", "tools.exec.pathPrepend", "[\"/home/me/a\",\"b\"]")]
    [DataRow("skills:{load:{extraDirs:['~/a']}}", "skills.load.extraDirs", "[\"~/a\"]")]
    public void A_tilde_in_a_list_is_written_out_only_where_the_list_is_one_of_paths(string setting, string path, string value) =>
        Assert.AreEqual(value, Configs.Setting($"{{{setting}}}", path.Split('.')));

    [TestMethod]
    [DataRow("{providers:{' x ':{apiKey:' k '}}}", "{\"providers\":{\"x\":{\"apiKey\":\"k\"}}}")]
    [DataRow("{providers:{y:{apiKey:' '}},interruptOnSpeech:true}", "{\"interruptOnSpeech\":true}")]
    [DataRow("{realtime:{providers:{' x ':{apiKey:'k'}}}}", "{\"realtime\":{\"providers\":{\"x\":{\"apiKey\":\"k\"}}}}")]
    public void Speech_providers_are_trimmed_and_empty_ones_left_out(string written, string normalized) =>
        Assert.AreEqual(normalized, Configs.Setting($"{{talk:{written}}}", "talk"));
}
