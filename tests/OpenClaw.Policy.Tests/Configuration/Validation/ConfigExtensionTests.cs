namespace OpenClaw.Policy.Tests.Configuration.Validation;

/// <summary>Channels and plugins.</summary>
[TestClass]
public sealed class ConfigExtensionTests
{
    [TestMethod]
    [DataRow("{telegram: {dmPolicy: 'open'}, discord: {}, slack: {}, wecom: {anything: 1}}", "")]
    [DataRow("{zzchan: {}}", "channels.zzchan")]
    [DataRow("{'qa-channel': {}}", "channels.qa-channel")]
    [DataRow("{telegram: {streamMode: 'x'}}", "channels.telegram")]
    [DataRow("{telegram: {streaming: 'partial'}}", "channels.telegram.streaming")]
    [DataRow("{telegram: null}", "channels.telegram")]
    [DataRow("{discord: {accounts: {a: {groupPolicy: 'nobody'}}}}", "channels.discord.accounts.a.groupPolicy")]
    [DataRow("{' telegram ': {}}", "channels.telegram")]
    [DataRow("{' ': {}}", "")]
    [DataRow("{matrix: {mediaMaxMb: Infinity}}", "", DisplayName = "channels may hold numbers that are not finite")]
    [DataRow("{clickclack: {baseUrl: 'nope'}}", "channels.clickclack.baseUrl")]
    public void Each_channel_has_its_own_schema(string channels, string paths) => Assert.AreEqual(paths, Validity.Paths($"{{channels: {channels}}}"));

    [TestMethod]
    [DataRow("{entries: {gone: {}}}")]
    [DataRow("{allow: ['Gone', 'gone']}")]
    public void A_channel_of_a_plugin_that_is_mentioned_but_absent_is_no_error(string plugins) =>
        Assert.AreEqual("", Validity.Paths($"{{channels: {{gone: {{}}}}, plugins: {plugins}}}"));

    [TestMethod]
    [DataRow("{allow: ['policy']}")]
    [DataRow("{deny: ['zzchan']}")]
    public void Otherwise_an_unknown_channel_is_one(string plugins) =>
        Assert.AreEqual("channels.zzchan", Validity.Paths($"{{channels: {{zzchan: {{}}}}, plugins: {plugins}}}"));

    [TestMethod]
    [DataRow("{entries: {policy: {enabled: true, config: {path: 'p.jsonc'}}}}", "")]
    [DataRow("{entries: {policy: {config: {unknown: 1}}}}", "plugins.entries.policy.config")]
    [DataRow("{entries: {policy: {enabled: false, config: {unknown: 1}}}}", "plugins.entries.policy.config")]
    [DataRow("{entries: {' policy ': {config: {unknown: 1}}}}", "plugins.entries.policy.config")]
    [DataRow("{entries: {'Minimax-Portal': {config: {unknown: 1}}}}", "plugins.entries.minimax.config")]
    [DataRow("{entries: {policy: {config: {unknown: 1}}, ' policy': {config: {}}}}", "", DisplayName = "the last settings of a plugin count")]
    [DataRow("{entries: {'not-here': {config: {unknown: 1}}}}", "")]
    [DataRow("{entries: {policy: {zzz: 1}}}", "plugins.entries.policy")]
    [DataRow("{allow: ['not-here'], deny: ['not-here']}", "")]
    [DataRow("{slots: {memory: 'not-here'}}", "plugins.slots.memory")]
    [DataRow("{slots: {memory: ' None '}}", "")]
    [DataRow("{slots: {memory: 'memory-lancedb'}}", "")]
    [DataRow("{slots: {memory: 'google-antigravity-auth'}}", "", DisplayName = "a plugin that older releases had")]
    [DataRow("{slots: {contextEngine: 'not-here'}}", "")]
    public void Plugins_that_come_with_the_release_have_schemas(string plugins, string paths) => Assert.AreEqual(paths, Validity.Paths($"{{plugins: {plugins}}}"));

    [TestMethod]
    [DataRow("{tools: {web: {search: {provider: 'brave'}}}, plugins: {entries: {brave: {}}}}")]
    [DataRow("{tools: {web: {search: {provider: 'gone'}}}, plugins: {allow: ['gone']}}")]
    public void A_search_provider_of_a_plugin_that_is_mentioned_is_no_error(string config) => Assert.AreEqual("", Validity.Paths(config));

    [TestMethod]
    public void A_setting_that_validation_takes_out_may_hold_anything() => Assert.AreEqual("", Validity.Paths("{commands: {modelsWrite: {a: 1}}}"));
}
