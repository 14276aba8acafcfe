using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Gate.Drift;
using OpenClaw.Policy.Gate.Trusted;
using OpenClaw.Policy.Inputs;

namespace OpenClaw.Policy.Gate;

/// <summary>Judges agents by their workspaces. A workspace that several agents share is evaluated once.</summary>
internal sealed class AgentJudge(GateScene scene)
{
    private readonly Dictionary<string, AgentReport> _byFolder = new(StringComparer.Ordinal);
    private readonly ExplainedMismatch _mismatch = new(scene);
    private readonly ChangeJudge? _change = scene.Trusted is { } trusted ? new ChangeJudge(scene, trusted) : null;

    /// <summary>The report of one agent. What keeps the gate from looking is part of it.</summary>
    /// <param name="agent">A normalised id; null only when the workspace is named.</param>
    public AgentReport Judge(string? agent)
    {
        WorkspaceChoice choice;
        try
        {
            choice = WorkspaceChoice.Decide(agent, scene.Place, scene.Files, scene.Config);
        }
        catch (GateStopException stop)
        {
            return new AgentReport { AgentId = agent, Verdict = GateVerdict.CouldNotLook, Diagnostics = stop.Diagnostics };
        }

        if (!_byFolder.TryGetValue(choice.Folder, out var shared))
        {
            shared = JudgeFolder(choice.Folder);
            _byFolder.Add(choice.Folder, shared);
        }

        var report = shared with
        {
            AgentId = agent,
            Diagnostics = choice.Note is { } note ? GateDiagnostics.InOrder([note, .. shared.Diagnostics]) : shared.Diagnostics,
        };
        return _change is null ? report : _change.Review(report);
    }

    private AgentReport JudgeFolder(string workspace)
    {
        var policyPath = scene.Settings.PathIn(workspace);
        var input = WorkspaceEvaluation.Input(scene, Own(policyPath), scene.Config.Config, workspace);
        var report = new AgentReport
        {
            AgentId = null,
            Verdict = GateVerdict.CouldNotLook,
            WorkspacePath = workspace,
            PolicyPath = policyPath,
            Input = input,
            Diagnostics = [],
        };
        try
        {
            var decided = Decide(report, WorkspaceEvaluation.Run(input, policyPath), policyPath);
            return decided with { Diagnostics = _mismatch.Explain(decided.Diagnostics, input, policyPath) };
        }
        catch (GateStopException stop)
        {
            return report with { Diagnostics = stop.Diagnostics };
        }
    }

    /// <summary>What the workspace's own commit says it is to be judged by: the hashes that OpenClaw prints depend on it.</summary>
    private TrustedInputs Own(string policyPath) => new(
        () => PolicyDocument.Load(scene.Files, policyPath, scene.Settings.DisplayPath),
        scene.Accepted,
        scene.Release);

    private AgentReport Decide(AgentReport report, PolicyEvaluation evaluation, string policyPath)
    {
        var policyFile = DiagnosticLocation.WholeFile(policyPath);
        List<GateDiagnostic> findings = [.. evaluation.Findings.Select(f => GateDiagnostics.Of(f, policyFile))];
        if (!evaluation.HasRules && findings.All(static d => d.Descriptor == DiagnosticCatalog.PolicyInvalid))
        {
            findings.Add(GateDiagnostics.Own(
                DiagnosticCatalog.NothingToCheck,
                $"{evaluation.Policy!.DisplayPath} holds no rule that OpenClaw {scene.Release.Version} knows, so nothing was checked.",
                "Write at least one rule, for example channels.denyRules or tools.requireMetadata.",
                policyFile));
        }

        findings.AddRange(GateStage.Run(policyFile, () => BaselineReview.Of(scene, evaluation.Policy, policyFile)));
        var notes = EvidenceNotes.Of(evaluation, scene.Environment, scene.Release, DiagnosticLocation.WholeFile(scene.Place.ConfigPath));
        return report with
        {
            Verdict = GateVerdicts.Of(findings, scene.FailOn),
            Evaluation = evaluation,
            Diagnostics = GateDiagnostics.InOrder([.. findings, .. notes]),
        };
    }
}
