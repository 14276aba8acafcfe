using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Configuration.Migrations;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Configuration;

[TestClass]
public sealed class AgentKeysTests
{
    private static readonly Dictionary<string, string> Aliases = new(StringComparer.Ordinal) { ["imsg"] = "imessage" };

    [TestMethod]
    [DataRow("{}", "{'agents':{'entries':{'main':{}}}}")]
    [DataRow("{agents:{}}", "{'agents':{'entries':{'main':{}}}}")]
    [DataRow("{agents:{entries:{}}}", "{'agents':{'entries':{'main':{}}}}")]
    [DataRow("{agents:{list:[],defaults:{}}}", "{'agents':{'defaults':{},'entries':{'main':{}}}}")]
    [DataRow("{agents:{ownership:'explicit'}}", "{'agents':{'ownership':'explicit'}}")]
    public void A_config_without_agents_gets_one(string written, string migrated) => Assert.AreEqual(Quoted(migrated), Migrate(written));

    [TestMethod]
    [DataRow("{agents:{list:[{id:'b',name:'B'},{id:'a'}],ownership:'explicit'}}", "{'agents':{'ownership':'explicit','entries':{'b':{'name':'B'},'a':{}}}}")]
    [DataRow("{agents:{list:[{id:'x',default:true}]}}", "{'agents':{'entries':{'x':{}}}}")]
    [DataRow("{agents:{entries:{a:{default:true},b:{default:false}}}}", "{'agents':{'entries':{'a':{},'b':{}}}}")]
    public void A_list_becomes_keyed_and_loses_its_marker(string written, string migrated) => Assert.AreEqual(Quoted(migrated), Migrate(written));

    [TestMethod]
    [DataRow("{agents:{list:[{id:'Ops'}]}}")]
    [DataRow("{agents:{list:[{id:' a '}]}}")]
    [DataRow("{agents:{list:[{id:'a'},{id:'a'}]}}")]
    [DataRow("{agents:{list:[{name:'a'}]}}")]
    [DataRow("{agents:{list:['a']}}")]
    [DataRow("{agents:{list:{}}}")]
    [DataRow("{agents:{list:[{id:'a',default:1}]}}")]
    [DataRow("{agents:null}")]
    [DataRow("{agents:[]}")]
    [DataRow("{agents:{entries:[],list:[{id:'a'}]}}")]
    [DataRow("{agents:{entries:{a:{}},list:[{id:'b'}]}}")]
    public void What_cannot_be_understood_stays_for_validation_to_refuse(string written)
    {
        var config = Read(written);

        Assert.AreSame(config, AgentKeys.Migrate(config, Aliases).Config);
    }

    [TestMethod]
    [DataRow("{telegram:{},defaults:{},slack:{enabled:false},IMSG:{}}", "[]", "imessage,telegram")]
    [DataRow("{telegram:{}}", "[{agentId:'b',match:{channel:'Telegram',accountId:' * '}}]", "Telegram")]
    [DataRow("{telegram:{}}", "[{agentId:'b',match:{channel:'telegram',accountId:'work'}}]", "telegram,telegram")]
    [DataRow("{telegram:{}}", "[{agentId:'b',match:{channel:'telegram',accountId:'*',peer:{kind:'direct',id:'1'}}}]", "telegram,telegram")]
    [DataRow("{telegram:{}}", "[{type:'acp',agentId:'b',match:{channel:'telegram',accountId:'*'}}]", "telegram,telegram")]
    public void Channels_of_a_former_default_agent_are_bound_to_it(string channels, string bindings, string bound)
    {
        var migrated = AgentKeys.Migrate(Read($"{{agents:{{entries:{{a:{{default:true}},b:{{}}}}}},channels:{channels},bindings:{bindings}}}"), Aliases);

        Assert.AreEqual(bound, string.Join(',', migrated.Config["bindings"].AsItems().Select(static b => b.Find("match", "channel").AsString())));
    }

    [TestMethod]
    public void Several_agents_with_a_marker_are_valid_as_if_ownership_were_explicit()
    {
        var migrated = AgentKeys.Migrate(Read("{agents:{list:[{id:'a',default:true},{id:'b'}]}}"), Aliases);

        Assert.AreEqual("explicit", migrated.Valid.Find("agents", "ownership").AsString());
        Assert.IsNull(migrated.Config.Find("agents", "ownership"));
    }

    [TestMethod]
    public void What_moved_points_at_what_is_written()
    {
        var config = AgentKeys.Migrate(Read("{agents:{\n list:[\n{id:'a',default:true},{id:'b'}]},channels:{telegram:{}}}"), Aliases).Config;

        var entry = config.Find("agents", "entries", "b")!.Origin;
        Assert.IsInstanceOfType<MigratedOrigin>(entry);
        Assert.AreEqual(3, entry.Anchor.StartPosition.Line);
        Assert.IsInstanceOfType<MigratedOrigin>(config["bindings"].AsItems()[0].Origin);
        Assert.IsInstanceOfType<DefaultedOrigin>(AgentKeys.Migrate(Read("{}"), Aliases).Config.Find("agents", "entries", "main")!.Origin);
    }

    private static ObjectNode Read(string text) => (ObjectNode)Json5Reader.Read(new SourceText(Configs.RootPath, text)).Root;

    private static string Migrate(string text) => JsonTextWriter.GetText(AgentKeys.Migrate(Read(text), Aliases).Config);

    private static string Quoted(string text) => text.Replace('\'', '"');
}
