using OpenClaw.Policy.Alignment.DecisionModel.Contract;
using OpenClaw.Policy.Alignment.DecisionModel.Environments;
using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.Tests.Corpus;

/// <summary>Vectors of states and actions and steps of the environment, compared exactly.</summary>
[TestClass]
public sealed class VectorCasesTests
{
    [TestMethod]
    public void The_contract_is_the_recorded_one()
    {
        var report = new CaseReport();
        var actual = new JsonObject(
        [
            new("TASK_TYPE_ORDER", JsonArray.Of(SpaceContract.TaskTypes)),
            new("TECH_STACK_ORDER", JsonArray.Of(SpaceContract.Technologies)),
            new("USER_MOOD_ORDER", JsonArray.Of(SpaceContract.Moods)),
            new("AGENT_ORDER", JsonArray.Of(SpaceContract.Agents)),
            new("AUTOMATION_ORDER", JsonArray.Of(SpaceContract.Automations)),
            new("STYLE_ORDER", JsonArray.Of(SpaceContract.Styles)),
            new("CONFIRM_ORDER", new JsonArray([.. SpaceContract.Confirmations.Select(static c => new JsonBoolean(c))])),
            new("STATE_DIMENSIONS", Sizes(SpaceContract.StateParts)),
            new("STATE_VECTOR_DIM", new JsonInteger(SpaceContract.StateLength)),
            new("ACTION_HEAD_DIMS", Sizes(SpaceContract.ActionHeads)),
            new("ACTION_VECTOR_DIM", new JsonInteger(SpaceContract.ActionLength)),
        ]);
        report.Same("contracts", AlignmentCorpus.File("vectors.json")["contracts"], actual);
        report.Finish();

        static JsonObject Sizes(IEnumerable<KeyValuePair<string, int>> parts) => new(parts.Select(static p => KeyValuePair.Create(p.Key, (JsonValue)new JsonInteger(p.Value))));
    }

    [TestMethod]
    public void Tasks_are_encoded_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("vectors.json", "states").Concat(DecisionCases.Group("states")))
        {
            report.Case(c, c.Id(), () =>
            {
                var task = c.Object("task");
                var state = new InteractionEnvironment().Reset(task);
                report.Same(c.Id(), c["result"], new JsonObject(
                [
                    new("vector", Numbers.List(state.ToVector())),
                    new("task_type_normalised", new JsonString(StateEncoding.TaskType(task))),
                    new("time_of_day", new JsonFloat(StateEncoding.TimeOfDay(task))),
                ]));
            });
        }

        report.Finish();
    }

    [TestMethod]
    public void Actions_are_encoded_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("vectors.json", "actions"))
        {
            var names = c.List("action");
            var action = AgentAction.FromNames(Text(names[0]), Text(names[1]), Text(names[2]), names[3].IsTrue);
            report.SameNumbers($"{c} vector", c.Doubles("vector"), action.ToVector());
            report.Same($"{c} indices", c["indices"], new JsonArray([.. action.Indices.Select(static i => new JsonInteger(i))]));
            report.Same($"{c} text", c.Text("repr"), action.ToString());
            report.Same($"{c} back", action.ToString(), AgentAction.FromIndices(action.Indices).ToString());
        }

        report.Finish();

        static string Text(JsonValue value) => ((JsonString)value).Value;
    }

    [TestMethod]
    public void Indices_are_decoded_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in AlignmentCorpus.Group("vectors.json", "decode"))
        {
            report.Case(c, c.ToString(), () =>
                report.Same(c.ToString(), c.Text("result"), AgentAction.FromIndices([.. c.Doubles("indices").Select(static i => (int)i)]).ToString()));
        }

        report.Finish();
    }

    [TestMethod]
    public void Steps_are_rewarded_as_recorded()
    {
        var report = new CaseReport();
        Steps(report, AlignmentCorpus.Group("vectors.json", "env_steps"));
        var drawn = DecisionCases.All.Object("environment");
        var environment = Steps(report, [.. drawn.List("steps").Cast<JsonObject>()]);
        report.Same("saved", drawn.Text("saved"), environment.Save());
        var again = new InteractionEnvironment();
        again.Load((JsonObject)JsonReading.Value(drawn.Text("saved")!));
        report.Same("saved again", drawn.Text("saved"), again.Save());
        report.Finish();
    }

    [TestMethod]
    public void The_reward_does_not_depend_on_the_action()
    {
        var report = new CaseReport();
        var result = (JsonObject)JsonReading.Value("""{"duration": 10}""");
        var rewards = SpaceContract.Agents.Select(a =>
        {
            var environment = new InteractionEnvironment();
            environment.Reset(new());
            return environment.Step(AgentAction.FromNames(a, "low", "brief", confirm: true), result).Reward.Reward;
        });
        report.Same("rewards", "1", $"{rewards.Distinct().Count()}");
        report.Same("recorded", "1", $"{AlignmentCorpus.Group("vectors.json", "reward_is_independent_of_action").Select(static c => c.Double("reward")).Distinct().Count()}");
        report.Finish();
    }

    private static InteractionEnvironment Steps(CaseReport report, IReadOnlyList<JsonObject> cases)
    {
        var environment = new InteractionEnvironment();
        environment.Reset(new());
        foreach (var (i, c) in cases.Index())
        {
            var result = environment.Step(AgentAction.FromNames(c.Text("agent")!, "low", "brief", confirm: true), c.Object("task_result"));
            report.SameNumber($"{i} reward", c.Double("reward"), result.Reward.Reward);
            report.Same($"{i} done", c["done"], new JsonBoolean(result.IsDone));
            report.SameNumber($"{i} performance", c.Double("recent_performance"), environment.RecentPerformance);
            report.Same($"{i} episodes", $"{c.Int("episode_count")}", $"{environment.EpisodeCount}");
            report.Same($"{i} usage", c["usage"], new JsonObject(SpaceContract.Agents.Select(a => KeyValuePair.Create(a, (JsonValue)new JsonInteger(environment.AgentUsage[a])))));
            report.SameNumbers($"{i} next", c.Doubles("next_vector"), result.Next.ToVector());
        }

        return environment;
    }
}
