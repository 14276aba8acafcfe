using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Evidence;

[TestClass]
public sealed class ConfiguredAgentsTests
{
    private const string OfAList = "oc://openclaw.config/agents/list";
    private const string OfEntries = "oc://openclaw.config/agents/entries";

    [TestMethod]
    [DataRow("{}", "")]
    [DataRow("{agents:{list:{}}}", "")]
    [DataRow("{agents:{list:[{id:'b'},{id:' a '}]}}", $"b=b {OfAList}/#0|a=a {OfAList}/#1", DisplayName = "in the order of the list, trimmed")]
    [DataRow("{agents:{list:[7,{},{id:' '}]}}", $"agent-1= {OfAList}/#1|agent-2= {OfAList}/#2", DisplayName = "without an id")]
    [DataRow("{agents:{entries:{a:{}},list:[]}}", "", DisplayName = "entries are not read")]
    public void Up_to_P07_agents_are_a_list(string config, string expected) =>
        Assert.AreEqual(expected, Describe(config, PolicyContracts.P07));

    [TestMethod]
    [DataRow("{}", "")]
    [DataRow("{agents:{entries:{b:{},'#1':{},'x y':{},a:3}}}", $"#1=#1 {OfEntries}/#1|b=b {OfEntries}/b|x y=x y {OfEntries}/\"x y\"", DisplayName = "sorted by key")]
    [DataRow("{agents:{entries:{a:{id:'z'}},list:[{id:'b'}]}}", $"a=a {OfEntries}/a", DisplayName = "the list is not read beside entries")]
    [DataRow("{agents:{entries:[{id:'b'}],list:[{id:'b'}]}}", "", DisplayName = "malformed entries hide the list")]
    [DataRow("{agents:{list:[{id:'b'},{}]}}", $"b=b {OfAList}/#0|agent-1=agent-1 {OfAList}/#1", DisplayName = "without an id")]
    public void From_P08_on_agents_are_entries_or_else_a_list(string config, string expected) =>
        Assert.AreEqual(expected, Describe(config, PolicyContracts.P08));

    [TestMethod]
    [DataRow("{agents:{defaults:{sandbox:{mode:'all'}}}}", "written 1:34")]
    [DataRow("{agents:{defaults:{sandbox:{}}}}", "default 1:20", DisplayName = "the object in which it would stand")]
    [DataRow("{agents:{defaults:7}}", "default 1:19")]
    [DataRow("{}", "default 1:1")]
    public void A_setting_is_edited_where_it_stands_or_would_stand(string config, string expected)
    {
        var origin = SettingOrigin.Of(Read(config), "agents", "defaults", "sandbox", "mode")!;
        var place = origin.Anchor.StartPosition;

        Assert.AreEqual(expected, $"{(origin is DefaultedOrigin ? "default" : "written")} {place.Line}:{place.Column}");
    }

    private static string Describe(string config, PolicyContract contract) =>
        string.Join('|', ConfiguredAgents.Of(Read(config), contract).Select(static a => $"{a.Id}={a.AgentId} {a.Source}"));

    private static ObjectNode Read(string config) => (ObjectNode)Json5Reader.Read(new SourceText("/ws/openclaw.json", config)).Root;
}
