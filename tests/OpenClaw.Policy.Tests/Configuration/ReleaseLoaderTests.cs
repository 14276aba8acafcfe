using OpenClaw.Policy.Configuration.Defaults;
using OpenClaw.Policy.Configuration.Defaults.Anthropic;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Configuration;

/// <summary>In what releases differ when they load a config.</summary>
[TestClass]
public sealed class ReleaseLoaderTests
{
    [TestMethod]
    [DataRow("openrouter/gemini-3-flash", "2026.5.20", "openrouter/gemini-3-flash-preview")]
    [DataRow("openrouter/gemini-3-flash", "2026.5.22", "openrouter/gemini-3-flash")]
    [DataRow("openrouter/google/gemini-3-flash", "2026.5.22", "openrouter/google/gemini-3-flash-preview")]
    [DataRow("google/gemini-3.1-flash-lite", "2026.5.22", "google/gemini-3.1-flash-lite-preview")]
    [DataRow("google/gemini-3.1-flash-lite-preview", "2026.5.26", "google/gemini-3.1-flash-lite")]
    [DataRow("together/moonshotai/Kimi-K2.5", "2026.5.27", "together/moonshotai/Kimi-K2.5")]
    [DataRow("together/moonshotai/Kimi-K2.5", "2026.5.28", "together/moonshotai/Kimi-K2.6")]
    [DataRow("google/gemma-4-26b", "2026.5.28", "google/gemma-4-26b")]
    [DataRow("google/gemma-4-26b", "2026.6.1", "google/gemma-4-26b-a4b-it")]
    [DataRow("google/ gemini-3-pro", "2026.6.11", "google/gemini-3-pro")]
    [DataRow("google/ gemini-3-pro", "2026.7.1", "google/gemini-3.1-pro-preview")]
    [DataRow("kimi/kimi/k2", "2026.9.4", "kimi/k2")]
    [DataRow("kimi/kimi/k2", "2026.9.5", "kimi/kimi/k2")]
    public void References_to_models_are_rewritten(string written, string release, string reference) =>
        Assert.AreEqual(reference, ModelReference.Normalize(written, ReleaseCatalog.Find(release)!));

    [TestMethod]
    [DataRow("XDG_DATA_HOME", "2026.5.20", "2026.5.22")]
    [DataRow("NODE_V8_COVERAGE", "2026.5.26", "2026.5.27")]
    [DataRow("cargo_target_x_runner", "2026.6.5", "2026.6.6")]
    [DataRow("OPENCLAW_INCLUDE_ROOTS", "2026.6.8", "2026.6.9")]
    [DataRow("CONDA_PREFIX", "2026.6.35", "2026.7.1")]
    [DataRow("CPP", "2026.7.35", "2026.8.1")]
    [DataRow("OPENCLAW_CONFIG_READONLY", "2026.9.3", "2026.9.4")]
    public void A_config_may_no_longer_set_a_variable(string name, string last, string first)
    {
        Assert.IsFalse(ReleaseCatalog.Find(last)!.Loader.ReservedVariables.Contains(name));
        Assert.IsTrue(ReleaseCatalog.Find(first)!.Loader.ReservedVariables.Contains(name));
    }

    [TestMethod]
    [DataRow("GEMINI_API_KEY", "2026.5.27", "2026.5.28")]
    [DataRow("X_ENDPOINT", "2026.6.33", "2026.6.34")]
    [DataRow("X_ENDPOINT", "2026.7.1", "2026.8.1")]
    [DataRow("MY_SKIP_AUTH_X", "2026.7.35", "2026.8.1")]
    [DataRow("DISCORD_API_URL", "2026.9.4", "2026.9.5")]
    public void A_dotenv_file_may_no_longer_set_a_variable(string name, string last, string first)
    {
        Assert.IsFalse(ReleaseCatalog.Find(last)!.Loader.ReservedDotEnvVariables.Contains(name));
        Assert.IsTrue(ReleaseCatalog.Find(first)!.Loader.ReservedDotEnvVariables.Contains(name));
    }

    [TestMethod]
    [DataRow("{agents:{defaults:{model:'opus'}},auth:{profiles:{a:{provider:'anthropic',mode:'api_key'}}}}", "", "anthropic/claude-opus-5,anthropic/claude-sonnet-5,anthropic/claude-sonnet-4-6")]
    [DataRow("{agents:{defaults:{model:'anthropic/claude-3-haiku'}}}", "ANTHROPIC_API_KEY", "anthropic/claude-sonnet-4-6,anthropic/claude-sonnet-5")]
    [DataRow("{agents:{defaults:{models:{'bedrock/us.anthropic.claude-x':{}}}}}", "ANTHROPIC_API_KEY", "bedrock/us.anthropic.claude-x,anthropic/claude-sonnet-5,anthropic/claude-sonnet-4-6")]
    [DataRow("{agents:{defaults:{model:'openai/gpt-5'}}}", "ANTHROPIC_API_KEY", "")]
    [DataRow("{agents:{defaults:{model:'opus'}}}", "", "")]
    public void Signing_in_at_anthropic_adds_models(string config, string variable, string models)
    {
        var variables = new EnvironmentSnapshot(variable.Length == 0 ? [] : [KeyValuePair.Create(variable, "k")]);
        var read = (ObjectNode)Json5Reader.Read(new SourceText(Configs.RootPath, config)).Root;

        var completed = AnthropicDefaults.Apply(read, variables, ReleaseCatalog.Find("2026.8.1")!.Loader.ClaudeModels!);

        Assert.AreEqual(models, string.Join(',', completed.Find("agents", "defaults", "models").AsMembers().Select(static m => m.Name)));
    }
}
