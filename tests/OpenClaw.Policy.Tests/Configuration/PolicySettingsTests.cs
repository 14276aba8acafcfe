using OpenClaw.Policy.Configuration;

namespace OpenClaw.Policy.Tests.Configuration;

[TestClass]
public sealed class PolicySettingsTests
{
    [TestMethod]
    [DataRow("{}", "policy.jsonc", "policy.jsonc", "/ws/policy.jsonc")]
    [DataRow("{path:'  '}", "policy.jsonc", "policy.jsonc", "/ws/policy.jsonc")]
    [DataRow("{path:' sub/my.jsonc '}", "sub/my.jsonc", "sub/my.jsonc", "/ws/sub/my.jsonc")]
    [DataRow("{path:'../p.jsonc'}", "../p.jsonc", "../p.jsonc", "/p.jsonc")]
    [DataRow("{path:'/etc/p.jsonc'}", "/etc/p.jsonc", "p.jsonc", "/etc/p.jsonc")]
    [DataRow("{path:'/etc/p/'}", "/etc/p/", "p", "/etc/p/")]
    [DataRow("{path:'sub/p/'}", "sub/p/", "sub/p/", "/ws/sub/p")]
    [DataRow("{path:'~/p.jsonc'}", "/home/me/p.jsonc", "p.jsonc", "/home/me/p.jsonc")]
    public void The_path_of_the_policy(string config, string path, string displayPath, string absolute)
    {
        var settings = Of(config);

        Assert.AreEqual(path, settings.Path);
        Assert.AreEqual(displayPath, settings.DisplayPath);
        Assert.AreEqual(absolute, settings.PathIn("/ws"));
    }

    [TestMethod]
    [DataRow("{}", true)]
    [DataRow("{enabled:true}", true)]
    [DataRow("{enabled:false}", false)]
    public void Checks_can_be_switched_off(string config, bool isEnabled) => Assert.AreEqual(isEnabled, Of(config).ChecksEnabled);

    [TestMethod]
    public void Accepted_hashes_are_nodes_with_a_place()
    {
        var settings = Of("{\nexpectedHash:' sha256:1 ',\nexpectedAttestationHash:'sha256:2'}");

        Assert.AreEqual(" sha256:1 ", settings.ExpectedHash!.Value);
        Assert.AreEqual("openclaw.json:2:14", Configs.Place(settings.ExpectedHash.Origin));
        Assert.AreEqual("openclaw.json:3:25", Configs.Place(settings.ExpectedAttestationHash!.Origin));
    }

    [TestMethod]
    public void Blank_hashes_are_none()
    {
        var settings = Of("{expectedHash:' ',expectedAttestationHash:''}");

        Assert.IsNull(settings.ExpectedHash);
        Assert.IsNull(settings.ExpectedAttestationHash);
    }

    [TestMethod]
    public void Of_several_entries_the_last_that_says_something_counts()
    {
        var config = Configs.Load("{plugins:{entries:{policy:{config:{path:'a'}},' policy ':{enabled:true}}}}").Config;

        Assert.AreEqual("a", PolicySettings.Of(config).Path);
    }

    private static PolicySettings Of(string config)
    {
        var snapshot = Configs.Load($"{{plugins:{{entries:{{policy:{{enabled:true,config:{config}}}}}}}}}");
        Assert.IsTrue(snapshot.IsValid);
        return PolicySettings.Of(snapshot.Config);
    }
}
