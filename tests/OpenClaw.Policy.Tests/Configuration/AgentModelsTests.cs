using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Tests.Configuration;

[TestClass]
public sealed class AgentModelsTests
{
    [TestMethod]
    [DataRow("anthropic/claude", "anthropic/claude")]
    [DataRow(" Anthropic/Claude ", "anthropic/Claude")]
    [DataRow("Z.AI/glm", "zai/glm")]
    [DataRow("bedrock/x/y", "amazon-bedrock/x/y")]
    [DataRow("google/gemini-3-pro", "google/gemini-3.1-pro-preview")]
    [DataRow("google/gemini-3-pro-preview", "google/gemini-3.1-pro-preview")]
    [DataRow("google/gemini-3.1-flash", "google/gemini-3-flash-preview")]
    [DataRow("openrouter/gemini-3-flash", "openrouter/gemini-3-flash-preview")]
    [DataRow("openrouter/google/gemini-3.1-pro", "openrouter/google/gemini-3.1-pro-preview")]
    [DataRow("x/google/google/gemini-3.1-flash-lite", "x/google/google/gemini-3.1-flash-lite-preview")]
    [DataRow("google/Gemini-3-Pro", "google/Gemini-3-Pro")]
    [DataRow("gemini-3-pro", "gemini-3-pro")]
    [DataRow("google/ gemini-3-pro", "google/gemini-3.1-pro-preview", DisplayName = "The second pass finds what the first has trimmed")]
    [DataRow("openrouter/OpenRouter/auto", "openrouter/auto", DisplayName = "A provider that stands twice is dropped once")]
    [DataRow("kimi/kimi/k2", "kimi/k2")]
    [DataRow("/x", "/x")]
    [DataRow("x/", "x/")]
    [DataRow(" ", "")]
    public void References_are_rewritten(string written, string reference)
    {
        var config = $"{{agents:{{defaults:{{model:'{written}'}},list:[{{id:'a',model:{{primary:'{written}',fallbacks:['{written}']}}}}]}}}}";

        Assert.AreEqual($"\"{reference}\"", Configs.Setting(config, "agents", "defaults", "model"));
        Assert.AreEqual(
            $"[{{\"id\":\"a\",\"model\":{{\"primary\":\"{reference}\",\"fallbacks\":[\"{reference}\"]}}}}]",
            Configs.Setting(config, "agents", "list"));
    }

    [TestMethod]
    [DataRow("imageModel:'Google/gemini-3-pro'", "imageModel", "\"Google/gemini-3-pro\"")]
    [DataRow("heartbeat:{model:'Google/gemini-3-pro'}", "heartbeat", "{\"model\":\"Google/gemini-3-pro\"}")]
    [DataRow("subagents:{model:'Google/gemini-3-pro'}", "subagents", "{\"model\":\"Google/gemini-3-pro\"}")]
    public void Other_model_settings_stay_as_they_are(string setting, string name, string value) =>
        Assert.AreEqual(value, Configs.Setting($"{{agents:{{defaults:{{{setting}}}}}}}", "agents", "defaults", name));

    [TestMethod]
    [DataRow("{'B/x':{},'a/y':{}}", "{\"b/x\":{},\"a/y\":{}}")]
    [DataRow("{' q / r ':{}}", "{\"q/r\":{}}")]
    [DataRow("{'b/x':{alias:'one',params:{k:1,l:1}},'c/y':{},'B/x':{streaming:true,params:{k:2}}}",
        "{\"b/x\":{\"alias\":\"one\",\"params\":{\"k\":2,\"l\":1},\"streaming\":true},\"c/y\":{}}")]
    [DataRow("{'b/x':{params:{k:1}},'B/x':{alias:'n'}}", "{\"b/x\":{\"params\":{\"k\":1},\"alias\":\"n\"}}")]
    public void Keys_of_a_model_map_are_rewritten_and_put_together(string map, string models)
    {
        Assert.AreEqual(models, Configs.Setting($"{{agents:{{defaults:{{models:{map}}}}}}}", "agents", "defaults", "models"));
        Assert.AreEqual($"[{{\"id\":\"a\",\"models\":{models}}}]", Configs.Setting($"{{agents:{{list:[{{id:'a',models:{map}}}]}}}}", "agents", "list"));
    }

    [TestMethod]
    public void What_was_rewritten_points_at_what_is_written()
    {
        var config = Configs.Load("{agents:{defaults:{\n model:'google/gemini-3-pro',\n models:{'B/x':{}}}}}").Config;

        var model = config.Find("agents", "defaults", "model")!.Origin;
        Assert.IsInstanceOfType<MigratedOrigin>(model);
        Assert.AreEqual("openclaw.json:2:8", Configs.Place(model));
        Assert.AreEqual("openclaw.json:3:10", Configs.Place(config.Find("agents", "defaults", "models", "b/x")!.Origin));
    }
}
