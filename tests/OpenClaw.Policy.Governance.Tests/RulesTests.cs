using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Governance.Tests;

[TestClass]
public sealed class RulesTests
{
    private const string Rule = """{ id: "a", risk: "red", reason: "x", match: { words: ["w"] } }""";

    [TestMethod]
    [DataRow("[]", "no object")]
    [DataRow("{", "invalid end of input")]
    [DataRow("{ rules: [] }", "`version` is missing")]
    [DataRow("{ version: 2, rules: [] }", "no whole number")]
    [DataRow("{ version: 1 }", "`rules` is no list")]
    [DataRow("{ version: 1, rules: [], defualt: \"red\" }", "`defualt` is not known")]
    [DataRow("{ version: 1, default: \"rot\", rules: [] }", "no class of risk")]
    [DataRow("{ version: 1, extends: \"x\", rules: [] }", "no rules `x`")]
    [DataRow("{ version: 1, rules: [{ id: \"a\", risk: \"red\", reason: \"x\", match: {} }] }", "matches nothing")]
    [DataRow("{ version: 1, rules: [{ id: \"a\", risk: \"red\", reason: \"x\", match: { words: [\"{g}\"] } }] }", "is a pattern")]
    [DataRow("{ version: 1, rules: [{ id: \"a\", risk: \"red\", reason: \"x\", match: { patterns: [\"{g}\"] } }] }", "no group g")]
    [DataRow("{ version: 1, groups: { g: [\"{g}\"] }, rules: [{ id: \"a\", risk: \"red\", reason: \"x\", match: { patterns: [\"{g}\"] } }] }", "holds itself")]
    [DataRow("{ version: 1, rules: [{ id: \"a\", risk: \"red\", reason: \"x\", match: { patterns: [\"a ..99 b\"] } }] }", "no gap")]
    [DataRow("{ version: 1, rules: [{ id: \"a\", risk: \"red\", reason: \"x\", match: { words: [\"a*\"] } }] }", "nearly every word")]
    [DataRow("{ version: 1, rules: [{ id: \"a\", risk: \"red\", reason: \"x\", match: { words: [\"!\"] } }] }", "holds no word")]
    [DataRow("{ version: 1, rules: [" + Rule + "," + Rule + "] }", "a rule `a` already")]
    [DataRow("{ version: 1, version: 1, rules: [] }", "twice")]
    public void WhatIsWrongIsNamed(string text, string part)
    {
        var reading = RulesReader.Read(new SourceText("/rules.jsonc", text));
        Assert.IsNull(reading.Rules);
        StringAssert.Contains(string.Join(" | ", reading.Problems.Select(static p => p.Message)), part);
    }

    [TestMethod]
    public void AProblemStandsAtItsLine()
    {
        var reading = RulesReader.Read(new SourceText("/rules.jsonc", "{\n  version: 1,\n  rules: [],\n  wrong: true,\n}"));
        Assert.AreEqual(4, reading.Problems.Single().Span.StartPosition.Line);
    }

    [TestMethod]
    public void AFileThatExtendsHasTheShippedRulesToo()
    {
        var rules = RulesReader.Read(new SourceText("/rules.jsonc", $"{{ version: 1, extends: \"default\", rules: [{Rule}] }}")).Rules!;
        Assert.HasCount(ShippedRules.Default.Rules.Count + 1, rules.Rules);
        Assert.AreEqual(RiskClass.Red, new Classification.Classifier(rules).Classify("w").Risk);
        Assert.AreEqual(RiskClass.Red, new Classification.Classifier(rules).Classify("wipe the server").Risk);
        CollectionAssert.AreEqual(new[] { "sessions_list", "session_status", "agents_list" }, rules.InvokeTools.ToArray());
    }

    [TestMethod]
    public void TheHashIsThatOfTheMeaning()
    {
        Assert.AreEqual(Hash("{ version: 1, rules: [] }"), Hash("// a comment\n{ rules: [], \"version\": 1 }"));
        Assert.AreNotEqual(Hash("{ version: 1, rules: [] }"), Hash("{ version: 1, rules: [], default: \"green\" }"));
        Assert.AreNotEqual(Hash("{ version: 1, rules: [] }"), Hash("{ version: 1, rules: [], extends: \"default\" }"));
    }

    private static string Hash(string text) => RulesReader.Read(new SourceText("/rules.jsonc", text)).Rules!.Hash;
}
