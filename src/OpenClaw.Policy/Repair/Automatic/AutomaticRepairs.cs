using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Repair.Automatic;

/// <summary>
/// What the policy checks of <c>openclaw doctor --fix</c> do to a config: check by check in the order of the release, each on what the
/// one before it left. The config is judged before defaults, as the real program has it there, so that no default is written down.
/// </summary>
public static class AutomaticRepairs
{
    /// <param name="editor">The config; the changes are made in it.</param>
    /// <param name="evaluate">Judges a config.</param>
    /// <param name="release">The release whose repairs are wanted.</param>
    public static RepairResult Run(SettingsEditor editor, Func<ObjectNode, PolicyEvaluation> evaluate, OpenClawRelease release)
    {
        ArgumentNullException.ThrowIfNull(editor);
        ArgumentNullException.ThrowIfNull(evaluate);
        ArgumentNullException.ThrowIfNull(release);

        var run = new RepairRun(editor, evaluate, release);
        foreach (var checkId in release.Contract.CheckIds)
        {
            run.Repair(checkId);
        }

        return run.Result();
    }
}
