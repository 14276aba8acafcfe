using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tests.Configuration;

[TestClass]
public sealed class AgentResolverTests
{
    [TestMethod]
    [DataRow(null, "main")]
    [DataRow("  ", "main")]
    [DataRow("Ops", "ops")]
    [DataRow(" zed ", "zed")]
    [DataRow("a_b-c1", "a_b-c1")]
    [DataRow("-a", "a")]
    [DataRow("a-", "a-")]
    [DataRow("_a", "_a")]
    [DataRow("a b", "a-b")]
    [DataRow("a  é!b", "a-b")]
    [DataRow("é", "main")]
    [DataRow("!a!", "a")]
    [DataRow("a-!", "a")]
    [DataRow("\u212Ab", "kb")]
    [DataRow("İx", "i-x")]
    public void Ids_are_normalised(string? id, string normalized) => Assert.AreEqual(normalized, AgentResolver.NormalizeId(id));

    [TestMethod]
    public void Long_ids_are_cut()
    {
        Assert.AreEqual(new string('a', 64), AgentResolver.NormalizeId(new string('A', 70)));
        Assert.AreEqual(new string('a', 63) + "-", AgentResolver.NormalizeId(new string('a', 63) + " b"));
    }

    [TestMethod]
    [DataRow("{}", "main", "main")]
    [DataRow("{agents:{list:[]}}", "main", "main")]
    [DataRow("{agents:{list:[{id:'b'},{id:'a'}]}}", "b", "b,a")]
    [DataRow("{agents:{list:[{id:'b'},{id:'A',default:true},{id:'c',default:true}]}}", "a", "b,a,c")]
    [DataRow("{agents:{list:[{id:'b',default:false},{id:'a'}]}}", "b", "b,a")]
    [DataRow("{agents:{list:[{id:'x y'},{id:'x-y'}]}}", "x-y", "x-y")]
    public void The_default_agent_is_the_marked_one_or_the_first(string config, string expected, string all)
    {
        var loaded = Configs.Load(config).Resolved;

        Assert.AreEqual(expected, AgentResolver.FindDefaultAgentId(loaded, Configs.Release));
        Assert.AreEqual(all, string.Join(',', AgentResolver.ListAgentIds(loaded)));
    }

    [TestMethod]
    [DataRow("{}", "main")]
    [DataRow("{agents:{entries:{a:{}}}}", "a")]
    [DataRow("{agents:{entries:{a:{default:true},b:{}}}}", null)]
    [DataRow("{agents:{list:[{id:'A',default:true},{id:'b'}]}}", null)]
    public void From_2026_8_1_on_none_of_several_agents_is_the_default_one(string config, string? expected) =>
        Assert.AreEqual(expected, AgentResolver.FindDefaultAgentId(Configs.Load(config).Resolved, ReleaseCatalog.Find("2026.8.1")!));
}
