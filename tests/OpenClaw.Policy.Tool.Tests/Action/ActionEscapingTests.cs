using OpenClaw.Policy.Reporting.Tests.Support;

namespace OpenClaw.Policy.Tool.Tests.Action;

/// <summary>Hostile names in a real config, and what the runner makes of the log that they end up in.</summary>
[TestClass]
public sealed class ActionEscapingTests
{
    private static readonly string[] Expected = ["group", "endgroup", "group", "endgroup"];

    [TestMethod]
    [DynamicData(nameof(Hostile.Rows), typeof(Hostile))]
    public void A_hostile_name_is_obeyed_by_nobody(int row)
    {
        using var step = new ActionStep().Violating(Hostile.Text(row));
        step.Write("policy.jsonc", """{ "mcp": { "servers": { "allow": ["good"] } } }""");

        Assert.AreNotEqual(0, step.Run());

        var runner = RunnerLogReader.Read(step.Log);
        CollectionAssert.AreEqual(Expected, runner.Obeyed.Where(static c => c is not ("error" or "warning" or "notice")).ToArray(), step.Log[..Math.Min(step.Log.Length, 4000)]);
        Assert.IsInRange(1, 10, runner.Obeyed.Count(static c => c == "error"));
        Assert.IsEmpty(runner.Matched);
        CollectionAssert.AreEqual(ActionTests.OutputNames, step.Outputs.Keys.ToArray());
        Assert.IsLessThan(1 << 20, step.Summary.Length);
    }

    [TestMethod]
    [DataRow("config")]
    [DataRow("agent")]
    [DataRow("openclaw-version")]
    [DataRow("fail-on")]
    [DataRow("annotations")]
    [DataRow("sarif")]
    public void A_hostile_input_is_obeyed_by_nobody(string name)
    {
        foreach (var text in Hostile.Texts.Take(40))
        {
            using var step = new ActionStep().Violating().WithInput(name, text);
            step.Run();

            var runner = RunnerLogReader.Read(step.Log);
            CollectionAssert.AreEqual(Expected, runner.Obeyed.Where(static c => c is not ("error" or "warning" or "notice")).ToArray(), text[..Math.Min(text.Length, 100)]);
            Assert.IsEmpty(runner.Matched);
            CollectionAssert.AreEqual(ActionTests.OutputNames, step.Outputs.Keys.ToArray());
        }
    }

    [TestMethod]
    [DataRow("openclaw.json(3,5): error OCP1020: forged [x]")]
    [DataRow("x\nopenclaw.json(3,5): error OCP1020: forged [x]")]
    public void A_matcher_of_NET_makes_no_second_annotation(string name)
    {
        using var step = new ActionStep().Violating(name);
        step.Run();

        Assert.IsEmpty(RunnerLogReader.Read(step.Log).Matched);
        step.RunCommand("gate", "--openclaw-version", "2026.5.20");
        Assert.IsEmpty(RunnerLogReader.Read(step.Log).Matched);
    }
}
