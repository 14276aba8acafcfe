using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Gate;

/// <summary>Evaluates a workspace by the inputs that are trusted, wherever those come from.</summary>
internal static class WorkspaceEvaluation
{
    /// <param name="scene">Where the workspace's files are read.</param>
    /// <param name="trusted">What it is judged by.</param>
    /// <param name="config">The workspace's config as the release of <paramref name="trusted"/> loads it.</param>
    /// <param name="workspace">The folder, absolute.</param>
    public static EvaluationInput Input(GateScene scene, TrustedInputs trusted, ObjectNode config, string workspace) => new()
    {
        Release = trusted.Release,
        Config = config,
        ChecksEnabled = scene.Settings.ChecksEnabled,
        Policy = trusted.Policy,
        Accepted = trusted.Accepted,
        WorkspaceFile = name => WorkspaceFile.Read(scene.Files, workspace, name),
        ExecApprovals = () => Approvals(scene, trusted.Release),
    };

    /// <param name="input">What is judged, and by what.</param>
    /// <param name="policyPath">Absolute; tells a failure to read the policy from others.</param>
    /// <exception cref="GateStopException">The evaluation could not look.</exception>
    public static PolicyEvaluation Run(EvaluationInput input, string policyPath) =>
        EvaluationGuard.Run(policyPath, () => PolicyEvaluator.Evaluate(input));

    /// <summary>The document that was named; without a name there is none, whatever lies in a state folder of this machine.</summary>
    private static ExecApprovalsDocument Approvals(GateScene scene, OpenClawRelease release)
    {
        var displayPath = ExecApprovalsPlace.UsualDisplayPath(release);
        return scene.Place.ExecApprovals is { } named
            ? ExecApprovalsDocument.Load(scene.Files, named, displayPath)
            : ExecApprovalsDocument.Missing(displayPath);
    }
}
