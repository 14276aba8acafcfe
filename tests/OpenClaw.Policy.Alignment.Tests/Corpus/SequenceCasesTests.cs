using OpenClaw.Policy.Alignment.Confirmation;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Alignment.Tests.Support;

namespace OpenClaw.Policy.Alignment.Tests.Corpus;

/// <summary>Decisions and feedback in a row, in upstream mode: every line of the log and the last rules.json byte for byte.</summary>
[TestClass]
public sealed class SequenceCasesTests
{
    [TestMethod]
    public void One_decision_and_one_feedback_leave_what_is_recorded() => Run("confirmation_one_shot.json");

    [TestMethod]
    public void Longer_histories_leave_what_is_recorded() => Run("confirmation_sequences.json");

    private static void Run(string file)
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group(file, "sequences"))
        {
            report.Case(c, c.Id(), () => new Sequence(report, c).Run());
        }

        report.Finish();
    }

    private sealed class Sequence(CaseReport report, JsonObject c)
    {
        private readonly SteppedClock _clock = new();
        private string _last = string.Empty;
        private long _logged;

        public void Run()
        {
            using var folder = new TempFolder();
            var store = PolicyStore.Bootstrap(folder.Path, AlignmentMode.Upstream);
            File.WriteAllText(store.Files.Rules, c.Text("seed_rules_json"));
            var api = new ConfirmationApi(store, new(c.Text("project_scope_key")!), _clock, new CountedIds());
            foreach (var step in c.List("steps").Cast<JsonObject>())
            {
                _clock.Now = step.Moment("at");
                report.Case(step, $"{c.Id()} {step.Int("step")}", () => Step(api, step));
                report.Same($"{c.Id()} {step.Int("step")} events", step["events_appended"], JsonArray.Of(Appended(store)));
                SameRules(store, step);
            }

            report.Same($"{c.Id()} rules", c.Text("final_rules_json"), File.ReadAllText(store.Files.Rules));
            report.Same($"{c.Id()} snapshot", c["status_snapshot"], StatusSnapshot.Of(store));
            report.Same($"{c.Id()} readable", c["readable_event_count"], new JsonInteger(store.GetEvents(1_000_000).Count));
        }

        private void Step(ConfirmationApi api, JsonObject step)
        {
            var id = $"{c.Id()} {step.Int("step")} {step.Text("op")}";
            switch (step.Text("op"))
            {
                case "should_auto_execute":
                    var answer = api.ShouldAutoExecute(new(step.Object("task")));
                    _last = answer.DecisionId;
                    SameAnswer(id, step.Object("result"), answer);
                    break;
                case "record_execution_result":
                    api.RecordExecutionResult(new()
                    {
                        Task = new(step.Object("task")),
                        WasConfirmed = !step.Flag("auto_executed"),
                        UserCancelled = !step.Flag("success"),
                        DecisionId = step.Text("decision_id") ?? (step.Text("decision") == "last" ? _last : step.Text("decision")),
                        ExecutionResult = step.Text("execution_result"),
                        UserOverride = step.Text("user_override"),
                    });
                    break;
                case "delete_rule":
                    report.Same(id, step["result"], new JsonBoolean(api.Store.DeleteRule(step.Text("rule_id") ?? step.Text("id")!)));
                    break;
                case "write_rules":
                    File.WriteAllText(api.Store.Files.Rules, step.Text("rules_json") ?? JsonFormat.Indented(step["rules"]!));
                    break;
                case "get_recent_decisions":
                    SameDecisions(id, step.Object("result"), api.GetRecentDecisions(step.Int("limit")));
                    break;
                case "get_confidence_history":
                    report.Same(id, step["result"], api.GetConfidenceHistory(step.Text("task_type")));
                    break;
                case "get_explanation":
                    report.Same(id, step.Text("result"), api.GetExplanation(new(step.Object("task"))));
                    break;
                default:
                    throw new InvalidOperationException($"The tests do not know the step {step.Text("op")}.");
            }
        }

        private void SameAnswer(string id, JsonObject expected, AutoExecuteAnswer answer)
        {
            report.Same($"{id} answer", expected["auto_execute"], new JsonBoolean(answer.AutoExecute));
            report.Same($"{id} reason", expected.Text("reason"), answer.Reason);
            foreach (var name in (string[])["resolution", "fallback_reason", "explanation_text"])
            {
                report.Same($"{id} {name}", expected[name], answer.Decision[name]);
            }

            var confidence = answer.Decision.Object("confidence");
            report.Same($"{id} details", expected["details"], new JsonObject(
            [
                new("decision_id", new JsonString(answer.DecisionId)),
                new("confidence", confidence["max_confidence"]!),
                new("success_streak", JsonInteger.Zero),
                new("relevant_rules_count", confidence["matched_rule_count"]!),
            ]));
        }

        /// <summary>The record shows some members of each decision.</summary>
        private void SameDecisions(string id, JsonObject expected, JsonObject actual)
        {
            var decisions = actual.List("decisions").Cast<JsonObject>().ToList();
            report.Same($"{id} count", new JsonInteger(expected.List("decisions").Count), new JsonInteger(decisions.Count));
            foreach (var (shown, whole) in expected.List("decisions").Cast<JsonObject>().Zip(decisions))
            {
                report.Same(id, shown, new JsonObject(shown.Members.Select(m => KeyValuePair.Create(m.Name, whole[m.Name] ?? JsonNull.Value))));
            }
        }

        /// <summary>The record shows some fields of each rule.</summary>
        private void SameRules(PolicyStore store, JsonObject step)
        {
            if (step["rules_after"] is not JsonObject expected)
            {
                return;
            }

            var actual = store.LoadRules().ToJson();
            report.Same($"{c.Id()} {step.Int("step")} keys", JsonArray.Of(expected.Members.Select(static m => m.Name)), JsonArray.Of(actual.Members.Select(static m => m.Name)));
            foreach (var (key, fields, _) in expected.Members)
            {
                var rule = actual[key] as JsonObject ?? new();
                report.Same($"{c.Id()} {step.Int("step")} {key}", fields, new JsonObject(((JsonObject)fields).Members.Select(m => KeyValuePair.Create(m.Name, rule[m.Name] ?? JsonNull.Value))));
            }
        }

        private List<string> Appended(PolicyStore store)
        {
            var text = File.ReadAllText(store.Files.Log)[(int)_logged..];
            _logged += text.Length;
            return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
        }
    }
}
