using OpenClaw.Policy.Configuration;

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
    [DataRow("{plugins:{\nenabled:false}}")]
    [DataRow("{plugins:{deny:[\n'policy']}}")]
    [DataRow("{plugins:{entries:{policy:{\nenabled:false}}}}")]
    [DataRow("{plugins:{entries:{policy:{enabled:true}},\nallow:['a']}}")]
    public void The_setting_that_decides_is_known(string config) =>
        Assert.StartsWith("openclaw.json:2:", Configs.Place(PluginGate.Of(Configs.Load(config).Resolved, Configs.Release).Origin));
}
