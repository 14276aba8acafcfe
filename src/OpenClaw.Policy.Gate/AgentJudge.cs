using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evaluation;

namespace OpenClaw.Policy.Gate;

/// <summary>Judges agents by their workspaces. A workspace that several agents share is evaluated once.</summary>
internal sealed class AgentJudge(GateScene scene)
{
    private readonly Dictionary<string, AgentReport> _byFolder = new(StringComparer.Ordinal);

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

        return shared with
        {
            AgentId = agent,
            Diagnostics = choice.Note is { } note ? GateDiagnostics.InOrder([note, .. shared.Diagnostics]) : shared.Diagnostics,
        };
    }

    private AgentReport JudgeFolder(string workspace)
    {
        var policyPath = scene.Settings.PathIn(workspace);
        var report = new AgentReport
        {
            AgentId = null,
            Verdict = GateVerdict.CouldNotLook,
            WorkspacePath = workspace,
            PolicyPath = policyPath,
            Diagnostics = [],
        };
        try
        {
            return Decide(report, EvaluationGuard.Run(policyPath, () => Evaluate(workspace, policyPath)), policyPath);
        }
        catch (GateStopException stop)
        {
            return report with { Diagnostics = stop.Diagnostics };
        }
    }

    private PolicyEvaluation Evaluate(string workspace, string policyPath) => PolicyEvaluator.Evaluate(new EvaluationInput
    {
        Release = scene.Release,
        Config = scene.Config.Config,
        ChecksEnabled = scene.Settings.ChecksEnabled,
        Policy = () => PolicyDocument.Load(scene.Files, policyPath, scene.Settings.DisplayPath),
        PolicyPath = scene.Settings.DisplayPath,
        Accepted = scene.Accepted,
        WorkspaceFile = name => WorkspaceFile.Read(scene.Files, workspace, name),
        ExecApprovals = Approvals,
    });

    /// <summary>The document that was named; without a name there is none, whatever lies in a state folder of this machine.</summary>
    private ExecApprovalsDocument Approvals()
    {
        var displayPath = ExecApprovalsPlace.UsualDisplayPath(scene.Release);
        return scene.Place.ExecApprovals is { } named
            ? ExecApprovalsDocument.Load(scene.Files, named, displayPath)
            : ExecApprovalsDocument.Missing(displayPath);
    }

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

        var notes = EvidenceNotes.Of(evaluation, scene.Environment, scene.Release, DiagnosticLocation.WholeFile(scene.Place.ConfigPath));
        return report with
        {
            Verdict = findings.Any(static d => d.IsCouldNotLook) ? GateVerdict.CouldNotLook
                : findings.Any(d => d.Severity >= scene.FailOn) ? GateVerdict.Findings
                : GateVerdict.Passed,
            Evaluation = evaluation,
            Diagnostics = GateDiagnostics.InOrder([.. findings, .. notes]),
        };
    }
}
