using OpenClaw.Policy.Alignment.DecisionModel.Training;
using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.Tests.Corpus;

/// <summary>Schedules, early stopping, search and metrics. What is a demonstration in the real program (the tuner, quantisation, the optimizer) has no counterpart.</summary>
[TestClass]
public sealed class TrainingCasesTests
{
    [TestMethod]
    public void Learning_rates_are_the_recorded_ones()
    {
        var report = new CaseReport();
        var recorded = AlignmentCorpus.File("phase3.json").Object("lr_schedules");
        foreach (var c in recorded.List("cases").Cast<JsonObject>())
        {
            report.Case(c, c.Text("type")!, () => Rates(report, c, Schedule(recorded.Object("params"), c.Text("type")!)));
        }

        foreach (var c in DecisionCases.Group("schedules"))
        {
            report.Case(c, c.Id(), () => Rates(report, c, Schedule(c.Object("params"), c.Object("params").Text("scheduler_type")!)));
        }

        report.Finish();
    }

    [TestMethod]
    public void Training_stops_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("phase3.json", "early_stopping").Concat(DecisionCases.Group("stops")))
        {
            var stopping = new EarlyStopping(c.Int("patience"), c.Contains("min_delta") ? c.Double("min_delta") : 0.001, c.Text("mode") == "max");
            report.Same(c.ToString(), c["out"], new JsonArray([.. c.Doubles("scores").Select(s => new JsonBoolean(stopping.Check(s)))]));
        }

        report.Finish();
    }

    [TestMethod]
    public void A_grid_runs_in_the_recorded_order()
    {
        var report = new CaseReport();
        var recorded = AlignmentCorpus.File("phase3.json").Object("grid");
        var bounds = recorded.Object("space").Doubles("lr");
        var search = new ParameterSearch(
            [new("lr", SearchDimension.Range(bounds[0], bounds[1])), new("bs", SearchDimension.Of(recorded.Object("space").List("bs")))], static () => 0);
        foreach (var (i, c) in recorded.List("suggestions").Cast<JsonObject>().Index())
        {
            report.Same($"{i}", c["result"], search.FromGrid(i));
        }

        report.Finish();
    }

    [TestMethod]
    public void The_importance_of_dimensions_is_the_recorded_one()
    {
        var report = new CaseReport();
        var balanced = Search([new("a", Choices(0, 1)), new("b", Choices(0, 1))], Enumerable.Range(0, 12).Select(static i =>
            new Trial(new([new("a", new JsonInteger(i % 2)), new("b", new JsonInteger(i / 2 % 2))]), (i % 2) + (0.2 * (i / 2 % 2)))));

        // The record does not name its trials: one dimension counts for five of the other, which gives 25 parts in 26.
        foreach (var (name, value) in balanced.Importance())
        {
            report.Near(name, AlignmentCorpus.File("phase3.json").Object("importance").Double(name), value);
        }

        foreach (var c in DecisionCases.Group("searches"))
        {
            var bounds = c.Doubles("range");
            var choices = c.Object("choices");
            var search = Search(
                [new("a", SearchDimension.Range(bounds[0], bounds[1])), new("b", SearchDimension.Of(choices.List("b"))), new("c", SearchDimension.Of(choices.List("c")))],
                c.List("trials").Cast<JsonObject>().Select(static t => new Trial(t.Object("config"), t.Double("score"))));
            report.Same($"{c.Id()} grid", c["grid"], new JsonArray([.. search.Grid()]));
            report.Same($"{c.Id()} best", c["best"], search.Best!.Configuration);
            report.Same($"{c.Id()} names", string.Join(' ', c.Object("importance").Members.Select(static m => m.Name)), string.Join(' ', search.Importance().Select(static p => p.Key)));
            foreach (var (name, value) in search.Importance())
            {
                report.Near($"{c.Id()} {name}", c.Object("importance").Double(name), value);
            }
        }

        report.Finish();

        static SearchDimension Choices(params int[] values) => SearchDimension.Of([.. values.Select(static v => new JsonInteger(v))]);
    }

    [TestMethod]
    public void Values_are_drawn_in_their_ranges_and_later_near_the_best()
    {
        var numbers = new Random(7);
        var search = new ParameterSearch([new("rate", SearchDimension.Range(2, 4)), new("size", SearchDimension.Of([new JsonInteger(8), new JsonInteger(16)]))], numbers.NextDouble);
        for (var i = 0; i < 200; i++)
        {
            var drawn = search.DrawNearBest();
            var rate = drawn.Double("rate");
            Assert.IsTrue(rate is >= 2 and <= 4, $"{rate}");
            search.Record(new(drawn, -Math.Abs(rate - 3)));
        }

        Assert.IsLessThan(0.05, Math.Abs(search.Best!.Configuration.Double("rate") - 3));
        Assert.IsLessThan(0.3, search.Trials.Skip(100).Average(static t => -t.Score));
    }

    [TestMethod]
    public void The_course_of_metrics_is_judged_as_recorded()
    {
        var report = new CaseReport();
        var recorded = AlignmentCorpus.File("phase3.json").Object("metrics_analysis");
        foreach (var (name, result, _) in recorded.Object("results").Members)
        {
            var series = new MetricSeries(recorded.Object("series")[name] is JsonArray points ? Points(points) : []);
            report.Same($"{name} convergence", ((JsonObject)result)["convergence"], Found(series.Convergence()));
            report.Same($"{name} plateau", ((JsonObject)result)["plateau"], Found(series.Plateau()));
        }

        foreach (var (name, curve, _) in recorded.Object("learning_curve_no_scipy").Members)
        {
            report.Same($"{name} curve", ((JsonObject)curve)["result"], Curve(new(Points((JsonArray)recorded.Object("series")[name]!))));
        }

        foreach (var c in DecisionCases.Group("metrics"))
        {
            var series = new MetricSeries(Points((JsonArray)c["points"]!));
            report.Same($"{c.Id()} convergence", c["convergence"], Found(series.Convergence(c.Int("window"))));
            report.Same($"{c.Id()} plateau", c["plateau"], Found(series.Plateau(c.Int("window"))));
            report.Same($"{c.Id()} curve", c["curve"], Curve(series));
        }

        report.Finish();
    }

    private static void Rates(CaseReport report, JsonObject c, LearningRate schedule)
    {
        foreach (var pair in c.Contains("result") ? c.List("result").Cast<JsonArray>() : [new([JsonInteger.Zero, JsonInteger.Zero])])
        {
            report.Near($"{c} {pair}", Records.Number(pair.Items[1]), schedule.At((long)Records.Number(pair.Items[0])));
        }
    }

    private static LearningRate Schedule(JsonObject parameters, string kind) =>
        new(parameters.Double("initial_lr"), kind, parameters.Double("decay_rate"), parameters.Int("decay_steps"), parameters.Double("min_lr"));

    private static ParameterSearch Search(IReadOnlyList<KeyValuePair<string, SearchDimension>> space, IEnumerable<Trial> trials)
    {
        var search = new ParameterSearch(space, static () => 0);
        foreach (var trial in trials)
        {
            search.Record(trial);
        }

        return search;
    }

    private static IReadOnlyList<MetricPoint> Points(JsonArray points) =>
        [.. points.Items.Cast<JsonArray>().Select(static p => new MetricPoint((long)Records.Number(p.Items[0]), Records.Number(p.Items[1])))];

    private static JsonArray Found(long? step) => new([new JsonBoolean(step is not null), new JsonInteger(step ?? -1)]);

    private static JsonObject Curve(MetricSeries series) => new(
    [
        new("current_value", new JsonFloat(series.Summary!.Latest)),
        new("mean", new JsonFloat(series.Summary.Mean)),
        new("std", new JsonFloat(series.Summary.StandardDeviation)),
        new("trend", new JsonString(series.Trend)),
    ]);
}
