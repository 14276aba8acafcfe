using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evaluation;

namespace OpenClaw.Policy.Gate;

/// <summary>
/// Bounds what the workspaces of one run cost together. Each is judged with the whole config, so that a config of a megabyte and two hundred agents ask for hours.
/// </summary>
/// <param name="configPath">The config, absolute.</param>
/// <param name="maximum">Facts and findings of all workspaces that were judged.</param>
internal sealed class JudgingBudget(string configPath, long maximum = JudgingBudget.Maximum)
{
    /// <summary>
    /// Fifteen agents, the most that a public config has, observe some five thousand facts in each of their workspaces: a twentieth of this. It is about a minute of work.
    /// </summary>
    private const long Maximum = 1_500_000;

    private long _spent;

    /// <summary>Whether one more workspace may be judged. The first one always may: the limits of its files bound it.</summary>
    /// <exception cref="GateStopException">Enough has been judged.</exception>
    public void Require()
    {
        if (_spent > maximum)
        {
            throw GateDiagnostics.Stop(
                DiagnosticCatalog.LimitExceeded,
                $"The workspaces of the agents before this one held more than {maximum} facts and findings together, so this one was not judged.",
                "Judge the agents one by one with --agent.",
                DiagnosticLocation.WholeFile(configPath));
        }
    }

    /// <summary>Counts a workspace that was judged.</summary>
    public void Spend(PolicyEvaluation evaluation) => _spent += evaluation.Evidence.Count + evaluation.Findings.Count;
}
