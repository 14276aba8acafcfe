using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.DecisionModel.Agent;

/// <summary>A policy and an estimate that learn from episodes together.</summary>
/// <param name="policy">The actor.</param>
/// <param name="value">The critic.</param>
/// <param name="discount">What a reward of the next step is worth in this one.</param>
/// <param name="actorRate">The learning rate of the policy.</param>
/// <param name="criticRate">The learning rate of the estimate.</param>
public sealed class ActorCritic(LinearPolicy policy, LinearValue value, double discount = 0.99, double actorRate = 0.01, double criticRate = 0.01)
{
    private const double DeviationAtFirst = 0.01;

    public LinearPolicy Policy { get; } = policy;

    public LinearValue Value { get; } = value;

    public int EpisodeCount { get; private set; }

    public int TotalSteps { get; private set; }

    /// <summary>A new pair with small weights drawn around zero. The real program draws with numpy's generator, so its numbers are others.</summary>
    /// <param name="uniform">Draws a number from 0 to below 1.</param>
    public static ActorCritic Initial(Func<double> uniform)
    {
        ArgumentNullException.ThrowIfNull(uniform);
        var policy = new LinearPolicy((_, _, _) => Drawing.Normal(0, DeviationAtFirst, uniform), static (_, _) => 0);
        return new(policy, new([.. Enumerable.Range(0, Contract.SpaceContract.StateLength).Select(_ => Drawing.Normal(0, DeviationAtFirst, uniform))], 0));
    }

    /// <summary>Learns from an episode, step by step. Null of an empty one.</summary>
    public UpdateResult? Learn(IReadOnlyList<Experience> episode)
    {
        ArgumentNullException.ThrowIfNull(episode);
        if (episode.Count == 0)
        {
            return null;
        }

        var actorLoss = 0.0;
        var criticLoss = 0.0;
        foreach (var step in episode)
        {
            var target = step.IsDone ? step.Reward : step.Reward + (discount * Value.Estimate(step.Next));
            actorLoss += Policy.Update(step.State, step.Action, target - Value.Estimate(step.State), actorRate);
            criticLoss += Value.Update(step.State, target, criticRate);
        }

        EpisodeCount++;
        TotalSteps += episode.Count;
        return new(actorLoss / episode.Count, criticLoss / episode.Count, episode.Count, episode.Aggregate(0.0, static (sum, s) => sum + s.Reward));
    }

    /// <summary>The discounted return of each step; a step that ends an episode begins a new sum.</summary>
    public static IReadOnlyList<double> Returns(IReadOnlyList<(double Reward, bool IsDone)> steps, double discount = 0.99)
    {
        ArgumentNullException.ThrowIfNull(steps);
        var returns = new double[steps.Count];
        var running = 0.0;
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            returns[i] = running = steps[i].IsDone ? steps[i].Reward : steps[i].Reward + (discount * running);
        }

        return returns;
    }

    /// <summary>The file <c>metadata.json</c>.</summary>
    public string Metadata() => JsonFormat.Indented(new JsonObject(
    [
        new("episode_count", new JsonInteger(EpisodeCount)),
        new("total_steps", new JsonInteger(TotalSteps)),
        new("gamma", new JsonFloat(discount)),
        new("actor_lr", new JsonFloat(actorRate)),
        new("critic_lr", new JsonFloat(criticRate)),
    ]));
}
