using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tests.Configuration;

[TestClass]
public sealed class PluginGateTests
{
    [TestMethod]
    [DataRow("{}", PluginGateState.NotEnabled)]
    [DataRow("{plugins:{}}", PluginGateState.NotEnabled)]
    [DataRow("{plugins:{enabled:true}}", PluginGateState.NotEnabled)]
    [DataRow("{plugins:{entries:{policy:{}}}}", PluginGateState.NotEnabled)]
    [DataRow("{plugins:{entries:{policy:{config:{enabled:true}}}}}", PluginGateState.NotEnabled)]
    [DataRow("{plugins:{entries:{Policy:{enabled:true}}}}", PluginGateState.NotEnabled)]
    [DataRow("{plugins:{allow:['policy']}}", PluginGateState.NotEnabled)]
    [DataRow("{plugins:{allow:['telegram']}}", PluginGateState.NotEnabled)]
    [DataRow("{plugins:{entries:{policy:{enabled:true}}}}", PluginGateState.Open)]
    [DataRow("{plugins:{entries:{' policy ':{enabled:true}}}}", PluginGateState.Open)]
    [DataRow("{plugins:{entries:{Policy:{enabled:false},policy:{enabled:true}}}}", PluginGateState.Open)]
    [DataRow("{plugins:{allow:[],entries:{policy:{enabled:true}}}}", PluginGateState.Open)]
    [DataRow("{plugins:{allow:[' '],entries:{policy:{enabled:true}}}}", PluginGateState.Open)]
    [DataRow("{plugins:{allow:['a',' policy '],entries:{policy:{enabled:true}}}}", PluginGateState.Open)]
    [DataRow("{plugins:{deny:['telegram','POLICY'],entries:{policy:{enabled:true}}}}", PluginGateState.Open)]
    [DataRow("{plugins:{entries:{policy:{enabled:true,config:{enabled:false}}}}}", PluginGateState.Open)]
    [DataRow("{plugins:{entries:{policy:{enabled:false}}}}", PluginGateState.Disabled)]
    [DataRow("{plugins:{allow:['policy'],entries:{policy:{enabled:false}}}}", PluginGateState.Disabled)]
    [DataRow("{plugins:{enabled:false,entries:{policy:{enabled:true}}}}", PluginGateState.PluginsDisabled)]
    [DataRow("{plugins:{deny:['policy'],entries:{policy:{enabled:true}}}}", PluginGateState.Denied)]
    [DataRow("{plugins:{deny:[' policy '],entries:{policy:{enabled:true}}}}", PluginGateState.Denied)]
    [DataRow("{plugins:{allow:['telegram'],entries:{policy:{enabled:true}}}}", PluginGateState.NotAllowed)]
    [DataRow("{plugins:{allow:['*'],entries:{policy:{enabled:true}}}}", PluginGateState.NotAllowed)]
    [DataRow("{plugins:{allow:['Policy'],entries:{policy:{enabled:true}}}}", PluginGateState.NotAllowed)]
    public void The_command_exists_when_the_plugin_is_on(string config, PluginGateState state)
    {
        var gate = PluginGate.Of(Configs.Load(config).Resolved, Configs.Release);

        Assert.AreEqual(state, gate.State);
        Assert.AreEqual(state == PluginGateState.Open, gate.IsOpen);
    }

    [TestMethod]
    [DataRow("{plugins:{entries:{' POLICY ':{enabled:true}}}}", PluginGateState.NotEnabled, PluginGateState.Open)]
    [DataRow("{plugins:{entries:{policy:{enabled:true},Policy:{enabled:false}}}}", PluginGateState.Open, PluginGateState.Disabled)]
    [DataRow("{plugins:{entries:{Policy:{enabled:false},policy:{enabled:true}}}}", PluginGateState.Open, PluginGateState.Open)]
    [DataRow("{plugins:{deny:['POLICY'],entries:{policy:{enabled:true}}}}", PluginGateState.Open, PluginGateState.Denied)]
    [DataRow("{plugins:{allow:['Policy'],entries:{policy:{enabled:true}}}}", PluginGateState.NotAllowed, PluginGateState.Open)]
    public void The_case_of_an_id_counts_until_2026_7_35(string config, PluginGateState before, PluginGateState after)
    {
        var resolved = Configs.Load(config).Resolved;

        Assert.AreEqual(before, PluginGate.Of(resolved, ReleaseCatalog.Find("2026.7.35")!).State);
        Assert.AreEqual(after, PluginGate.Of(resolved, ReleaseCatalog.Find("2026.8.1")!).State);
    }

    [TestMethod]
    [DataRow("{plugins:{\nenabled:false}}")]
    [DataRow("{plugins:{deny:[\n'policy']}}")]
    [DataRow("{plugins:{entries:{policy:{\nenabled:false}}}}")]
    [DataRow("{plugins:{entries:{policy:{enabled:true}},\nallow:['a']}}")]
    public void The_setting_that_decides_is_known(string config) =>
        Assert.StartsWith("openclaw.json:2:", Configs.Place(PluginGate.Of(Configs.Load(config).Resolved, Configs.Release).Origin));
}
