using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Tests.Configuration;

[TestClass]
public sealed class VariableTests
{
    [TestMethod]
    [DataRow("${A}", "one")]
    [DataRow("-${A}${B_2}-", "-onetwo-")]
    [DataRow("${a}", "${a}")]
    [DataRow("$A", "$A")]
    [DataRow("${A", "${A")]
    [DataRow("${}", "${}")]
    [DataRow("${2B}", "${2B}")]
    [DataRow("${A }", "${A }")]
    [DataRow("${A:-x}", "${A:-x}")]
    [DataRow("${UNSET}", "${UNSET}")]
    [DataRow("${EMPTY}", "${EMPTY}")]
    [DataRow("$${A}", "${A}")]
    [DataRow("$$${A}", "$${A}")]
    [DataRow("$$$${A}", "$$${A}")]
    [DataRow("$${a}", "$${a}")]
    [DataRow("${${A}}", "${one}")]
    [DataRow("${REF}", "${A}")]
    [DataRow("$", "$")]
    [DataRow("$$", "$$")]
    [DataRow("${_}", "under")]
    public void References_are_replaced_once(string written, string value)
    {
        var resolved = Configs.Resolve(
            $"{{v:'{written}'}}", ("A", "one"), ("B_2", "two"), ("EMPTY", ""), ("REF", "${A}"), ("_", "under"), ("a", "lower"));

        Assert.AreEqual($"{{\"v\":\"{value}\"}}", resolved);
    }

    [TestMethod]
    public void Keys_and_values_that_are_no_texts_are_left_alone() =>
        Assert.AreEqual("{\"${A}\":[1,null,\"one\",{\"k\":\"one\"}]}", Configs.Resolve("{'${A}':[1,null,'${A}',{k:'${A}'}]}", ("A", "one")));

    [TestMethod]
    public void A_missing_variable_is_a_warning_at_its_path()
    {
        var snapshot = Configs.Load("{a:{b:[{},{c:'${X} ${Y} ${X}'}]},'${Z}':'$${Z}'}", ("Y", ""));

        CollectionAssert.AreEqual(
            new[] { "a.b[1].c X", "a.b[1].c Y", "a.b[1].c X" },
            snapshot.Warnings.Select(static w => $"{w.Path} {w.Message.Split('"')[1]}").ToArray());
        Assert.AreEqual("Missing env var \"X\" - feature using this value will be unavailable", snapshot.Warnings[0].Message);
        Assert.AreEqual("openclaw.json:1:14", Configs.Place(snapshot.Warnings[0].Origin));
    }

    [TestMethod]
    public void Names_are_recorded_and_values_are_not()
    {
        var snapshot = Configs.Load("{a:'${TOKEN} ${NONE} ${TOKEN}',b:'$${ESCAPED}'}", ("TOKEN", "secret"), ("OTHER", "x"));

        var origin = (SubstitutedOrigin)snapshot.Config["a"]!.Origin!;
        CollectionAssert.AreEqual(new[] { "TOKEN", "TOKEN" }, origin.Variables.ToArray());
        CollectionAssert.AreEqual(new[] { "NONE", "TOKEN" }, snapshot.Host.Variables.UsedNames.ToArray());
        Assert.AreEqual("openclaw.json:1:4", Configs.Place(origin));
    }

    [TestMethod]
    [DataRow("{env:{vars:{A:'v'}},x:'${A}'}", "v")]
    [DataRow("{env:{A:'v'},x:'${A}'}", "v")]
    [DataRow("{env:{A:'direct',vars:{A:'vars'}},x:'${A}'}", "direct")]
    [DataRow("{env:{vars:{' A ':'v'}},x:'${A}'}", "v")]
    [DataRow("{env:{vars:{A:'v',GIVEN:'v'}},x:'${A}${GIVEN}'}", "vprocess")]
    [DataRow("{env:{vars:{BLANK:'v'}},x:'${BLANK}'}", "v")]
    [DataRow("{env:{vars:{A:' '}},x:'${A}'}", "${A}")]
    [DataRow("{env:{vars:{A:1}},x:'${A}'}", "${A}")]
    [DataRow("{env:{vars:{A:'${GIVEN}'}},x:'${A}'}", "${A}")]
    [DataRow("{env:{vars:{A:'$${GIVEN}'}},x:'${A}'}", "$${GIVEN}")]
    [DataRow("{env:{shellEnv:{A:'v'}},x:'${A}'}", "${A}")]
    [DataRow("{env:{vars:{NODE_OPTIONS:'v',GITHUB_TOKEN:'v',ld_x:'v',GIT_CONFIG_X:'v'}},x:'${NODE_OPTIONS}${GITHUB_TOKEN}${GIT_CONFIG_X}'}",
        "${NODE_OPTIONS}${GITHUB_TOKEN}${GIT_CONFIG_X}")]
    [DataRow("{env:{vars:{'A-B':'v',A:'a\\u0000b'}},x:'${A}'}", "a")]
    [DataRow("{env:{vars:{A:'\\ud800'}},x:'${A}'}", "\uFFFD")]
    [DataRow("{__proto__:{env:{vars:{A:'v'}}},x:'${A}'}", "v")]
    [DataRow("{env:{__proto__:{vars:{A:'v'}}},x:'${A}'}", "v")]
    [DataRow("{env:'A',x:'${A}'}", "${A}")]
    public void A_config_can_set_variables_that_the_process_has_not(string config, string value)
    {
        var snapshot = Configs.Load(config, ("GIVEN", "process"), ("BLANK", " "));

        Assert.AreEqual(value, snapshot.Resolved["x"].AsString());
    }

    [TestMethod]
    [DataRow("{env:{vars:{constructor:'v'}}}", true)]
    [DataRow("{env:{toString:'v'}}", true)]
    [DataRow("{env:{vars:{valueOf:' '}}}", false, DisplayName = "a blank value is passed over")]
    [DataRow("{env:{vars:{hasOwnProperty:'v'}}}", false, DisplayName = "the process has it")]
    public void A_variable_named_as_what_every_object_has_is_refused(string config, bool isRefused)
    {
        var snapshot = Configs.Load(config, ("hasOwnProperty", "process"));

        Assert.AreEqual(isRefused, snapshot.Issues.Any(static i => i.Message.Contains("cannot be the name of a variable", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Variables_that_would_fill_the_memory_are_refused()
    {
        var value = new string('v', 100_000);
        var references = string.Concat(Enumerable.Repeat("${A}", 1_000));

        var snapshot = Configs.Load($"{{env:{{vars:{{A:'{value}'}}}},x:'{references}'}}");

        Assert.AreEqual("Environment variables would add more than 67108864 characters to the config.", snapshot.Issues.Single().Message);
    }
}
