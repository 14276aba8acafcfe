using OpenClaw.Policy.Alignment.DecisionModel;
using OpenClaw.Policy.Alignment.DecisionModel.Reward;
using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.Tests.Corpus;

/// <summary>Rewards, weights and phases, compared exactly.</summary>
[TestClass]
public sealed class RewardCasesTests
{
    [TestMethod]
    public void Signals_have_the_recorded_order_and_directions()
    {
        var report = new CaseReport();
        var recorded = AlignmentCorpus.File("reward.json");
        var signals = new RewardCalculator().Signals;
        report.Same("order", recorded["signal_order"], JsonArray.Of(signals.Select(static s => s.Name)));
        report.Same("inverted", recorded["negative_signals"], JsonArray.Of(signals.Where(static s => s.IsInverted).Select(static s => s.Name).Order(StringComparer.Ordinal)));
        foreach (var phase in new[] { "early", "mature" })
        {
            report.Same(phase, recorded.Object("weights")[phase], Weights(new(phase)));
        }

        report.Finish();
    }

    [TestMethod]
    public void Rewards_are_the_recorded_ones()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("reward.json", "cases").Concat(DecisionCases.Group("rewards")))
        {
            report.Case(c, c.Id(), () =>
            {
                var result = new RewardCalculator(c.Text("phase")!).Calculate(RewardContext.Of(c.Object("context")));
                report.Same(c.Id(), c["result"], new JsonObject(
                [
                    new("reward", new JsonFloat(result.Reward)),
                    new("raw_total", new JsonFloat(result.RawTotal)),
                    new("values", new JsonObject(result.Shares.Select(static s => KeyValuePair.Create(s.Name, (JsonValue)new JsonFloat(s.Value))))),
                ]));
            });
        }

        report.Finish();
    }

    [TestMethod]
    public void The_twentieth_task_ends_the_early_phase_as_recorded()
    {
        var report = new CaseReport();
        var calculator = new RewardCalculator();
        var reward = 0.0;
        foreach (var c in AlignmentCorpus.Group("reward.json", "phase_transition_empty_contexts"))
        {
            while (calculator.TaskCount < c.Int("task_count"))
            {
                reward = calculator.Calculate(RewardContext.Of(new())).Reward;
            }

            report.Same($"{c.Int("task_count")} phase", c.Text("phase"), calculator.Phase);
            report.SameNumber($"{c.Int("task_count")} reward", c.Double("reward"), reward);
            report.Same($"{c.Int("task_count")} weights", c["weights"], Weights(calculator));
        }

        report.Finish();
    }

    [TestMethod]
    public void Complaints_shift_the_weights_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("reward.json", "feedback"))
        {
            var calculator = new RewardCalculator();
            foreach (var feedback in c.List("feedback").Cast<JsonArray>())
            {
                calculator.RecordFeedback(((JsonString)feedback.Items[0]).Value, feedback.Items[1]);
            }

            report.Same(c.ToString(), c.Int("negative_feedback_count").ToString(System.Globalization.CultureInfo.InvariantCulture), $"{calculator.NegativeFeedbackCount}");
            report.Same(c.ToString(), c["weights"], Weights(calculator));
        }

        report.Finish();
    }

    [TestMethod]
    public void Known_rates_go_before_built_in_preferences()
    {
        var report = new CaseReport();
        var full = AlignmentCorpus.Group("reward.json", "cases").First(static c => c.Id() == "reward/early/full").Object("context");
        foreach (var c in AlignmentCorpus.Group("reward.json", "history_provider"))
        {
            var history = new FixedHistory(Rate(c["agent_rate"]), Rate(c["workflow_rate"]));
            report.SameNumber(c.ToString(), c.Double("reward_full"), new RewardCalculator(history: history).Calculate(RewardContext.Of(full)).Reward);
        }

        report.Finish();

        static double? Rate(JsonValue? value) => value is null or JsonNull ? null : Records.Number(value);
    }

    [TestMethod]
    public void Statistics_are_the_recorded_ones()
    {
        var report = new CaseReport();
        var recorded = AlignmentCorpus.File("reward.json").Object("stats_five_tasks");
        var calculator = new RewardCalculator();
        double[] rewards = [.. new[] { 50, 60, 70, 80, 90 }.Select(c => calculator.Calculate(Covered(c)).Reward)];
        report.SameNumbers("rewards", recorded.Doubles("rewards"), rewards);
        report.Same("rewards' statistics", recorded["reward_stats"], Statistics(calculator.RewardSummary!));
        report.Same("coverage's statistics", recorded["coverage_stats"], Statistics(SeriesSummary.Of(calculator.Signals[0].History)!, calculator.Signals[0].Weight));
        report.Finish();
    }

    [TestMethod]
    public void Raw_values_are_normalised_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("reward.json", "signal_normalise"))
        {
            var signal = new RewardSignal("s", 1, c.Double("min"), c.Double("max"), isInverted: false);
            report.SameNumber(c.ToString(), c.Double("result"), signal.Normalise(c.Double("value")));
        }

        report.Finish();
    }

    [TestMethod]
    public void A_life_of_a_calculator_is_saved_byte_for_byte_and_read_again()
    {
        var report = new CaseReport();
        foreach (var c in DecisionCases.Group("courses"))
        {
            var calculator = new RewardCalculator(c.Text("phase")!);
            foreach (var step in c.List("steps").Cast<JsonObject>())
            {
                if (step["feedback"] is JsonArray feedback)
                {
                    calculator.RecordFeedback(((JsonString)feedback.Items[0]).Value, feedback.Items[1]);
                }
                else
                {
                    report.SameNumber(c.Id(), step.Double("reward"), calculator.Calculate(RewardContext.Of(step.Object("context"))).Reward);
                }
            }

            report.Same(c.Id(), c.Text("saved"), calculator.Save());
            report.Same($"{c.Id()} statistics", c["stats"], calculator.RewardSummary is { } summary ? Statistics(summary) : new JsonObject());
            var signal = calculator.Signals[1];
            report.Same($"{c.Id()} signal", c["signal"], SeriesSummary.Of(signal.History) is { } s ? Statistics(s, signal.Weight) : new JsonObject());
            var again = new RewardCalculator();
            again.Load((JsonObject)JsonReading.Value(c.Text("saved")!));
            report.Same($"{c.Id()} again", c.Text("saved"), again.Save());
        }

        report.Finish();
    }

    private static RewardContext Covered(int coverage) =>
        RewardContext.Of(new([new("test_result", new JsonObject([new("coverage", new JsonInteger(coverage))]))]));

    private static JsonObject Weights(RewardCalculator calculator) =>
        new(calculator.Signals.Select(static s => KeyValuePair.Create(s.Name, (JsonValue)new JsonFloat(s.Weight))));

    private static JsonObject Statistics(SeriesSummary summary, double? weight = null)
    {
        var record = new JsonObject(
        [
            new("mean", new JsonFloat(summary.Mean)),
            new("std", new JsonFloat(summary.StandardDeviation)),
            new("min", new JsonFloat(summary.Minimum)),
            new("max", new JsonFloat(summary.Maximum)),
            new("latest", new JsonFloat(summary.Latest)),
            new("count", new JsonInteger(summary.Count)),
        ]);
        if (weight is { } current)
        {
            record.Set("current_weight", new JsonFloat(current));
        }

        return record;
    }

    private sealed class FixedHistory(double? agent, double? workflow) : IPreferenceHistory
    {
        public double? AgentSuccessRate(JsonValue taskType, JsonValue agentName) => agent;

        public double? WorkflowSuccessRate(JsonValue taskType, JsonValue workflowName) => workflow;
    }
}
