using OpenClaw.Policy.Alignment.DecisionModel.Agent;
using OpenClaw.Policy.Alignment.DecisionModel.Contract;
using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.Tests.Corpus;

/// <summary>The actor and the critic, and the ring of experiences.</summary>
[TestClass]
public sealed class AgentCasesTests
{
    [TestMethod]
    public void Two_updates_lead_to_the_recorded_probabilities()
    {
        var report = new CaseReport();
        var recorded = AlignmentCorpus.File("agent.json");
        var state = recorded.Doubles("state");
        var agent = new ActorCritic(
            new(static (i, _, j) => ((((i * 7) + (j * 3)) % 5) - 2) * 0.1, static (_, j) => 0.05 * j),
            new([.. Enumerable.Range(0, SpaceContract.StateLength).Select(static i => ((i % 4) - 1.5) * 0.1)], 0.2));
        Same(report, "before", recorded.Object("before"), agent, state);
        report.Same("greedy", recorded.Object("before")["greedy"], new JsonArray([.. agent.Policy.Greedy(state).Indices.Select(static i => new JsonInteger(i))]));

        var first = recorded.Object("update1");
        var action = AgentAction.FromIndices([.. first.Doubles("actions").Select(static i => (int)i)]);
        Same(report, "update 1", first.Object("stats"), agent.Learn([new(state, action, first.Double("reward"), state, first.Flag("done"))])!);
        Same(report, "after 1", recorded.Object("after1"), agent, state);

        // The record does not name the actions of its second episode: these lead to the recorded numbers, and no others do.
        Same(report, "update 2", recorded.Object("update2").Object("stats"), agent.Learn(
        [
            new(state, new(0, 0, 0, 0), 0.3, state, IsDone: false),
            new(state, new(2, 1, 2, 1), 0.6, state, IsDone: true),
        ])!);
        Same(report, "after 2", recorded.Object("after2"), agent, state);
        foreach (var (i, (head, _)) in SpaceContract.ActionHeads.Index())
        {
            Near(report, $"bias {head}", recorded.Object("after2").Object("bias").Doubles(head), agent.Policy.Biases[i]);
        }

        report.Near("bias", recorded.Object("after2").Double("value_bias"), agent.Value.Bias);
        report.Finish();
    }

    [TestMethod]
    public void Drawn_episodes_lead_to_the_recorded_probabilities_and_come_back_from_a_file()
    {
        var report = new CaseReport();
        foreach (var c in DecisionCases.Group("agents"))
        {
            var policy = LinearPolicy.Load(new([new("weights", c["policy"]!), new("bias", new JsonObject(SpaceContract.ActionHeads.Select(static h =>
                KeyValuePair.Create(h.Key, (JsonValue)Numbers.List(new double[h.Value])))))]));
            var agent = new ActorCritic(policy, new(c.Doubles("value"), 0));
            Experience[] episode = [.. c.List("episode").Cast<JsonObject>().Select(static s =>
                new Experience(s.Doubles("state"), AgentAction.FromIndices([.. s.Doubles("action").Select(static i => (int)i)]), s.Double("reward"), s.Doubles("next"), s.Flag("done")))];
            var first = episode[0].State;
            Same(report, $"{c.Id()} before", c.Object("before"), agent, first);
            report.SameNumbers($"{c.Id()} greedy", c.Object("before").Doubles("greedy"), agent.Policy.Greedy(first).Indices.Select(static i => (double)i));
            Same(report, $"{c.Id()} update", c.Object("stats"), agent.Learn(episode)!);
            Same(report, $"{c.Id()} after", c.Object("after"), agent, first);
            report.Near($"{c.Id()} bias", c.Object("after").Double("value_bias"), agent.Value.Bias);
            report.SameNumbers($"{c.Id()} returns", c.Doubles("returns"), ActorCritic.Returns([.. episode.Select(static e => (e.Reward, e.IsDone))]));

            report.Same($"{c.Id()} file", agent.Policy.Save(), LinearPolicy.Load((JsonObject)JsonReading.Value(agent.Policy.Save())).Save());
            report.Same($"{c.Id()} value file", agent.Value.Save(), LinearValue.Load((JsonObject)JsonReading.Value(agent.Value.Save())).Save());
        }

        report.Finish();
    }

    [TestMethod]
    public void Returns_are_discounted_as_recorded()
    {
        var report = new CaseReport();
        foreach (var c in ((JsonArray)AlignmentCorpus.File("agent.json")["returns"]!).Items.Cast<JsonObject>())
        {
            var steps = c.Doubles("rewards").Zip(c.List("dones"), static (r, d) => (r, d.IsTrue)).ToList();
            report.SameNumbers(c.ToString(), c.Doubles("returns"), ActorCritic.Returns(steps));
        }

        report.Finish();
    }

    [TestMethod]
    public void A_ring_keeps_the_recorded_places_and_priorities()
    {
        var report = new CaseReport();
        var ring = new ExperienceReplay(3, byPriority: true);
        double[] priorities = [0.5, 1.0, 0.5, 1.5, 2.0];
        foreach (var c in ((JsonArray)AlignmentCorpus.File("agent.json")["replay_ring"]!).Items.Cast<JsonObject>())
        {
            // The record does not name the priorities that were put in; of the first three only that none is above 1.
            ring.Add(Empty(c.Int("added"), priorities[c.Int("added")]));
            Same(report, c.ToString(), c, ring);
        }

        foreach (var c in DecisionCases.Group("rings"))
        {
            var drawn = new ExperienceReplay(c.Int("capacity"), c.Flag("prioritised"));
            foreach (var operation in c.List("operations").Cast<JsonObject>())
            {
                if (operation.Contains("place"))
                {
                    drawn.SetPriority(operation.Int("place"), operation.Double("priority"));
                }
                else
                {
                    drawn.Add(Empty(operation.Double("reward"), operation.Double("priority")));
                }
            }

            Same(report, c.Id(), c, drawn);
        }

        report.Finish();
    }

    [TestMethod]
    public void Samples_are_drawn_by_the_numbers_that_are_given()
    {
        var ring = new ExperienceReplay(4);
        var weighted = new ExperienceReplay(4, byPriority: true);
        for (var i = 0; i < 4; i++)
        {
            ring.Add(Empty(i, 1));
            weighted.Add(Empty(i, 1));
            weighted.SetPriority(i, i == 2 ? 1000 : 0);
        }

        CollectionAssert.AreEquivalent(new[] { 0.0, 1, 2, 3 }, ring.Sample(9, static () => 0.999).Select(static e => e.Reward).ToArray());
        CollectionAssert.AreEqual(new[] { 2.0, 2 }, weighted.Sample(2, static () => 0.5).Select(static e => e.Reward).ToArray());
        ring.Clear();
        Assert.IsEmpty(ring.Sample(3, static () => 0.5));
    }

    [TestMethod]
    public void Actions_are_sampled_by_probability_and_one_time_in_ten_at_random()
    {
        var policy = new LinearPolicy(static (_, _, _) => 0, static (head, j) => head == "agent" && j == 1 ? 50 : 0);
        var state = new double[SpaceContract.StateLength];
        var numbers = new Queue<double>([0.5, 0.4, 0.1, 0.5, 0.9, 0.05, 0.99, 0.1, 0.5, 0.9]);
        Assert.AreEqual("Action(agent=codex, automation=low, style=detailed, confirm=True)", policy.Sample(state, numbers.Dequeue).ToString());
        Assert.AreEqual("Action(agent=gemini, automation=low, style=detailed, confirm=True)", policy.Sample(state, numbers.Dequeue).ToString());
    }

    private static Experience Empty(double reward, double priority) => new([], default, reward, [], IsDone: false, priority);

    private static void Same(CaseReport report, string id, JsonObject expected, ExperienceReplay ring)
    {
        report.SameNumbers($"{id} buffer", expected.Doubles("buffer"), ring.Items.Select(static e => e.Reward));
        report.Same($"{id} position", $"{expected.Int("position")}", $"{ring.Position}");
        report.SameNumbers($"{id} priorities", expected.Doubles("priorities"), ring.Priorities);
        report.SameNumber($"{id} maximum", expected.Double("max_priority"), ring.MaximumPriority);
    }

    private static void Same(CaseReport report, string id, JsonObject expected, ActorCritic agent, double[] state)
    {
        var probabilities = agent.Policy.Probabilities(state);
        foreach (var (i, (head, _)) in SpaceContract.ActionHeads.Index())
        {
            Near(report, $"{id} {head}", expected.Object("probs").Doubles(head), probabilities[i]);
        }

        report.Near($"{id} value", expected.Double("value"), agent.Value.Estimate(state));
    }

    private static void Same(CaseReport report, string id, JsonObject expected, UpdateResult actual)
    {
        report.Near($"{id} actor", expected.Double("actor_loss"), actual.ActorLoss);
        report.Near($"{id} critic", expected.Double("critic_loss"), actual.CriticLoss);
        report.Same($"{id} length", $"{expected.Int("episode_length")}", $"{actual.Length}");
        report.SameNumber($"{id} return", expected.Double("total_return"), actual.TotalReturn);
    }

    private static void Near(CaseReport report, string id, double[] expected, IReadOnlyList<double> actual)
    {
        report.Same($"{id} count", $"{expected.Length}", $"{actual.Count}");
        foreach (var (i, number) in expected.Index())
        {
            report.Near($"{id}[{i}]", number, actual[i]);
        }
    }
}
