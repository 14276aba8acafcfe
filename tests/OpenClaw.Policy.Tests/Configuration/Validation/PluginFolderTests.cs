using OpenClaw.Policy.Configuration.Validation;

namespace OpenClaw.Policy.Tests.Configuration.Validation;

/// <summary>Folders of plugins, on a machine that has <c>/there</c>.</summary>
[TestClass]
public sealed class PluginFolderTests
{
    [TestMethod]
    [DataRow("/there", "2026.9.4", "")]
    [DataRow("/gone", "2026.9.4", "plugins.load.paths")]
    [DataRow("~/gone", "2026.5.20", "plugins.load.paths")]
    [DataRow("/gone", "2026.9.5", "")]
    public void A_folder_that_is_not_there(string path, string release, string paths) =>
        Assert.AreEqual(paths, Validity.Paths($"{{plugins: {{load: {{paths: ['{path}']}}}}}}", release, Machine()));

    [TestMethod]
    [DataRow("/there", "channels.nowhere")]
    [DataRow("/gone", "")]
    public void What_may_belong_to_a_plugin_that_is_not_seen_is_let_pass(string path, string paths) =>
        Assert.AreEqual(paths, Validity.Paths($"{{channels: {{nowhere: {{}}}}, plugins: {{load: {{paths: ['{path}']}}}}}}", "2026.9.6", Machine()));

    [TestMethod]
    public void Without_a_machine_nothing_is_missing() =>
        Assert.AreEqual("", Validity.Paths("{plugins: {load: {paths: ['/gone', '~/x', 'x']}}}"));

    private static ConfigReading Machine()
    {
        var files = new InMemoryFileSet(("/there/openclaw.plugin.json", "{}"));
        return new ConfigReading { Host = Configs.Host(), Files = files };
    }
}
