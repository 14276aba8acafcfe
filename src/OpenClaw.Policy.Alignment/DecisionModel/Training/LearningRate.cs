using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.DecisionModel.Training;

/// <summary>A learning rate that depends on the step.</summary>
/// <param name="Initial">The rate at step 0.</param>
/// <param name="Kind"><c>constant</c>, <c>exponential</c>, <c>cosine</c> (which rises again past the end) or <c>step</c>.</param>
/// <param name="Decay">The factor of <c>exponential</c> and <c>step</c> in <paramref name="Steps"/> steps.</param>
/// <param name="Steps">The length of one decay.</param>
/// <param name="Floor">No rate is lower.</param>
public sealed record LearningRate(double Initial = 0.001, string Kind = "exponential", double Decay = 0.96, long Steps = 100, double Floor = 1e-6)
{
    /// <summary>The rate at a step.</summary>
    /// <exception cref="ModelException">There is no such kind, or a decay takes no steps.</exception>
    public double At(long step)
    {
        if (Kind != "constant" && Steps == 0)
        {
            throw new ModelException("A decay takes at least one step.");
        }

        var rate = Kind switch
        {
            "constant" => Initial,
            "exponential" => Initial * Math.Pow(Decay, (double)step / Steps),
            "cosine" => Floor + (0.5 * (Initial - Floor) * (1 + Math.Cos(Math.PI * step / Steps))),
            "step" => Initial * Math.Pow(Decay, Math.Floor((double)step / Steps)),
            _ => throw new ModelException($"`{Kind}` is none of constant, exponential, cosine, step."),
        };
        return PythonArithmetic.Maximum(rate, Floor);
    }
}
