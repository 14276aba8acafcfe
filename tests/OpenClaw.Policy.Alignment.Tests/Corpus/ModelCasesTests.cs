using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Tests.Corpus;

[TestClass]
public sealed class ModelCasesTests
{
    [TestMethod]
    public void Records_are_read_written_and_hashed_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("models.json", "cases"))
        {
            report.Case(c, c.Id(), () => Check(report, c, JsonReading.Value(c.Text("input_json")!)));
        }

        report.Finish();
    }

    [TestMethod]
    public void Fields_have_the_recorded_order()
    {
        var file = AlignmentCorpus.File("models.json");
        CollectionAssert.AreEqual(file.Texts("rule_field_order").ToList(), Rule.FieldNames.ToList());
        CollectionAssert.AreEqual(file.Texts("playbook_field_order").ToList(), Playbook.FieldNames.ToList());
        CollectionAssert.AreEqual(file.Texts("event_field_order").ToList(), PolicyEvent.FieldNames.ToList());
    }

    [TestMethod]
    public void Confidence_moves_by_a_reward_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("models.json", "increment_confidence"))
        {
            var rule = new Rule("r");
            rule[RuleField.Confidence] = c["confidence"]!;
            rule[RuleField.SuccessStreak] = c["success_streak"]!;
            rule.MoveConfidence(Records.Number(c["reward"]!));
            report.Same(c.ToString(), c["out"], new JsonObject([new("confidence", rule[RuleField.Confidence]), new("success_streak", rule[RuleField.SuccessStreak])]));
        }

        report.Finish();
    }

    [TestMethod]
    public void Numbers_are_printed_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("explanation.json", "number_formatting"))
        {
            var value = Records.Number(c["value"]!);
            report.Same($"{c} repr", c.Text("repr"), PythonNumber.Repr(value));
            report.Same($"{c} .2f", c.Text("f2"), PythonNumber.Fixed(value, 2));
            report.Same($"{c} .0f", c.Text("f0"), PythonNumber.Fixed(value, 0));
            report.Same($"{c} json", c.Text("json"), JsonFormat.Line(new JsonFloat(value)));
        }

        report.Finish();
    }

    private static void Check(CaseReport report, JsonObject c, JsonValue input)
    {
        var id = c.Id();
        switch (c.Text("kind"))
        {
            case "rule":
                var rule = Rule.Read(input);
                Written(report, c, rule.ToJson(), rule.Display);
                report.Same($"{id} hash input", c.Text("hash_input"), rule.HashInput());
                rule.UpdateAssetId();
                report.Same($"{id} asset id", c.Text("asset_id"), rule.AssetId);
                break;
            case "playbook":
                var playbook = Playbook.Read(input);
                Written(report, c, playbook.ToJson(), playbook.Display);
                report.Same($"{id} hash input", c.Text("hash_input"), playbook.HashInput());
                playbook.UpdateAssetId();
                report.Same($"{id} asset id", c.Text("asset_id"), playbook.AssetId);
                break;
            default:
                var read = PolicyEvent.Read(input);
                Written(report, c, read.ToJson(), read.Display);
                report.Same($"{id} line", c.Text("jsonl"), read.ToLine());
                break;
        }
    }

    private static void Written(CaseReport report, JsonObject c, JsonObject record, Func<string> display)
    {
        report.Same($"{c.Id()} line", c.Text("to_dict_json"), JsonFormat.Line(record));
        report.Same($"{c.Id()} indented", c.Text("to_dict_indent2"), JsonFormat.Indented(record));
        if (c.Contains("str_error"))
        {
            Assert.ThrowsExactly<ModelException>(display);
        }
        else if (c.Contains("str"))
        {
            report.Same($"{c.Id()} text", c.Text("str"), display());
        }
    }
}
