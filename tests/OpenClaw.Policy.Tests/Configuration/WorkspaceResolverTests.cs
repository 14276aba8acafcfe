using OpenClaw.Policy.Configuration;

namespace OpenClaw.Policy.Tests.Configuration;

[TestClass]
public sealed class WorkspaceResolverTests
{
    [TestMethod]
    [DataRow("{}", "main", "/home/me/.openclaw/workspace")]
    [DataRow("{agents:{defaults:{workspace:'/w'}}}", "main", "/w")]
    [DataRow("{agents:{defaults:{workspace:'/w/./x/../'}}}", "main", "/w")]
    [DataRow("{agents:{defaults:{workspace:'w'}}}", "main", "/cwd/w")]
    [DataRow("{agents:{defaults:{workspace:' ~/w '}}}", "main", "/home/me/w")]
    [DataRow("{agents:{defaults:{workspace:' '}}}", "main", "/home/me/.openclaw/workspace")]
    [DataRow("{agents:{defaults:{workspace:'/w\\u0000x'}}}", "main", "/wx")]
    [DataRow("{agents:{defaults:{workspace:'/a/.\\u0000./b'}}}", "main", "/a/../b")]
    [DataRow("{agents:{defaults:{workspace:'${DIR}/w'}}}", "main", "/dir/w")]
    [DataRow("{agents:{defaults:{workspace:'/w'},list:[{id:'a',workspace:'/own'}]}}", "A", "/own")]
    [DataRow("{agents:{defaults:{workspace:'/w'},list:[{id:'a',workspace:' '}]}}", "a", "/w")]
    [DataRow("{agents:{defaults:{workspace:'/w'},list:[{id:'a'},{id:'B x'}]}}", "b x", "/w/b-x")]
    [DataRow("{agents:{list:[{id:'a'},{id:'b'}]}}", "b", "/home/me/.openclaw/workspace-b")]
    [DataRow("{agents:{list:[{id:'a'},{id:'b'}]}}", "a", "/home/me/.openclaw/workspace")]
    [DataRow("{agents:{list:[{id:'a'},{id:'b'}]}}", "unknown", "/home/me/.openclaw/workspace-unknown")]
    public void An_agent_has_a_folder(string config, string agent, string folder) =>
        Assert.AreEqual(folder, Resolve(config, agent, ("DIR", "/dir")));

    [TestMethod]
    [DataRow("OPENCLAW_PROFILE", "Dev", "main", "/home/me/.openclaw/workspace-Dev")]
    [DataRow("OPENCLAW_PROFILE", "Default", "main", "/home/me/.openclaw/workspace")]
    [DataRow("OPENCLAW_WORKSPACE_DIR", "x/../y", "main", "/cwd/y")]
    [DataRow("OPENCLAW_STATE_DIR", "/state", "main", "/home/me/.openclaw/workspace")]
    [DataRow("OPENCLAW_STATE_DIR", "/state", "b", "/state/workspace-b")]
    [DataRow("OPENCLAW_HOME", "/other", "main", "/other/.openclaw/workspace")]
    public void Variables_choose_the_folder_that_no_config_names(string name, string value, string agent, string folder) =>
        Assert.AreEqual(folder, Resolve("{}", agent, (name, value)));

    [TestMethod]
    public void A_config_can_set_the_variables_that_choose_its_folder() =>
        Assert.AreEqual("/mine", Resolve("{env:{vars:{OPENCLAW_WORKSPACE_DIR:'/mine'}}}", "main"));

    private static string Resolve(string config, string agent, params (string, string)[] variables)
    {
        var files = new InMemoryFileSet((Configs.RootPath, config));
        return WorkspaceResolver.Resolve(files, Configs.Load(files, variables), agent, Configs.Release);
    }
}
