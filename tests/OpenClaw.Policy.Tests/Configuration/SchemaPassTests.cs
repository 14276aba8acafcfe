namespace OpenClaw.Policy.Tests.Configuration;

[TestClass]
public sealed class SchemaPassTests
{
    [TestMethod]
    [DataRow("{agents:{list:[{tools:{deny:[]},model:'a/b',id:'x'}],defaults:{imageModel:'c/d',model:{fallbacks:[],primary:'a/b'}}}}",
        "{\"defaults\":{\"model\":{\"primary\":\"a/b\",\"fallbacks\":[]},\"imageModel\":\"c/d\"},\"list\":[{\"id\":\"x\",\"model\":\"a/b\",\"tools\":{\"deny\":[]}}]}")]
    public void Members_stand_in_the_order_of_the_schema(string config, string agents) =>
        Assert.AreEqual(agents, Configs.Setting(config, "agents"));

    [TestMethod]
    public void Members_that_the_schema_does_not_name_keep_their_order_behind_the_others() => Assert.AreEqual(
        "{\"defaults\":{\"groupPolicy\":\"open\"},\"zalo\":{},\"nostr\":{}}",
        Configs.Setting("{channels:{zalo:{},defaults:{groupPolicy:'open'},nostr:{}}}", "channels"));

    [TestMethod]
    [DataRow("{mcp:{servers:{a:{url:' https://h.example/x\\u00a0'}}}}", "\"https://h.example/x\"")]
    [DataRow("{mcp:{servers:{a:{url:'\\ufeffhttps://h.example'}}}}", "\"https://h.example\"")]
    [DataRow("{mcp:{servers:{a:{command:' x ',url:'https://h.example'}}}}", "\"https://h.example\"")]
    public void A_URL_is_trimmed(string config, string url) => Assert.AreEqual(url, Configs.Setting(config, "mcp", "servers", "a", "url"));

    [TestMethod]
    public void Other_texts_are_not_trimmed() =>
        Assert.AreEqual("\" x \"", Configs.Setting("{mcp:{servers:{a:{command:' x '}}}}", "mcp", "servers", "a", "command"));

    [TestMethod]
    [DataRow("{bindings:[{match:{channel:'x'},agentId:'a'}]}", "[{\"agentId\":\"a\",\"match\":{\"channel\":\"x\"}}]")]
    [DataRow("{bindings:[{match:{channel:'discord',peer:{id:'1',kind:'channel'}},type:'acp',acp:{},agentId:'a'}]}",
        "[{\"type\":\"acp\",\"agentId\":\"a\",\"match\":{\"channel\":\"discord\",\"peer\":{\"kind\":\"channel\",\"id\":\"1\"}},\"acp\":{}}]")]
    public void The_branch_of_a_union_that_knows_all_members_gives_the_order(string config, string bindings) =>
        Assert.AreEqual(bindings, Configs.Setting(config, "bindings"));
}
