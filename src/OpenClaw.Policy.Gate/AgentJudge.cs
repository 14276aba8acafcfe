using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Gate.Drift;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Gate.Trusted;
using OpenClaw.Policy.Gate.Workspaces;
using OpenClaw.Policy.Inputs;

namespace OpenClaw.Policy.Gate;

/// <summary>Judges agents by their workspaces. A workspace that several agents share is evaluated once.</summary>
internal sealed class AgentJudge(GateScene scene)
{
    private readonly Dictionary<string, AgentReport> _byFolder = new(StringComparer.Ordinal);
    private readonly ExplainedMismatch _mismatch = new(scene);
    private readonly JudgingBudget _budget = new(scene.Place.ConfigPath);
    private readonly ChangeJudge? _change = scene.Trusted is { } trusted ? new ChangeJudge(scene, trusted) : null;

    /// <summary>A report for each agent. What keeps the gate from looking is part of it.</summary>
    /// <param name="agents">Normalised ids; null only when the workspace is named.</param>
    public IReadOnlyList<AgentReport> Judge(IReadOnlyList<string?> agents)
    {
        IReadOnlyList<WorkspaceChoice> choices;
        try
        {
            choices = [.. agents.Select(agent => WorkspaceChoice.Decide(agent, scene.Place, scene.Files, scene.Config, scene.Release))];
        }
        catch (GateStopException stop)
        {
            return [.. agents.Select(agent => new AgentReport { AgentId = agent, Verdict = GateVerdict.CouldNotLook, Diagnostics = stop.Diagnostics })];
        }

        var account = new WorkspaceAccount(scene, choices);
        List<AgentReport> reports = [.. choices.Select(choice => account.IsUnnameable(choice) ? account.Unnameable(choice) : Judge(choice, account))];
        return _change?.Review(reports) ?? reports;
    }

    private AgentReport Judge(WorkspaceChoice choice, WorkspaceAccount account)
    {
        if (!_byFolder.TryGetValue(choice.Folder, out var shared))
        {
            shared = JudgeFolder(choice.Folder);
            _byFolder.Add(choice.Folder, shared);
        }

        return shared with
        {
            AgentId = choice.AgentId,
            Diagnostics = GateDiagnostics.InOrder([
                .. account.Notes(choice, shared),
                .. shared.Diagnostics.Select(d => d.Descriptor == DiagnosticCatalog.PolicyMissing ? account.Explain(d, choice) : d)]),
        };
    }

    private AgentReport JudgeFolder(string workspace)
    {
        var policyPath = scene.Settings.PathIn(workspace);
        if (policyPath.Length > RealPath.MaxLength)
        {
            return TooLong(policyPath.Length);
        }

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
            RefuseHome();
            _budget.Require();
            var evaluation = WorkspaceEvaluation.Run(input, policyPath);
            _budget.Spend(evaluation);
            var decided = Decide(report, evaluation, policyPath);
            return decided with { Diagnostics = _mismatch.Explain(decided.Diagnostics, input, policyPath) };
        }
        catch (GateStopException stop)
        {
            return report with { Diagnostics = stop.Diagnostics };
        }
    }

    /// <summary>Such a path is not even kept: whatever walks through it takes the square of its length.</summary>
    private AgentReport TooLong(int length) => new()
    {
        AgentId = null,
        Verdict = GateVerdict.CouldNotLook,
        Diagnostics =
        [
            GateDiagnostics.Own(
                DiagnosticCatalog.LimitExceeded,
                $"The path of the policy has {length} characters, and no system opens one with more than {RealPath.MaxLength}.",
                "Shorten the workspace, or plugins.entries.policy.config.path.",
                GateDiagnostics.Locate(scene.Settings.PathNode?.Origin) ?? DiagnosticLocation.WholeFile(scene.Place.ConfigPath)),
        ],
    };

    /// <summary>The real program would look in the home folder of whoever runs it, not in the workspace.</summary>
    private void RefuseHome()
    {
        if (scene.Settings.NeedsHome)
        {
            throw GateDiagnostics.Stop(
                DiagnosticCatalog.OutsideRoot,
                $"The policy {scene.Settings.Path} lies in a home folder, which is no part of the checkout.",
                "Put the policy below the root, and name it in plugins.entries.policy.config.path.",
                GateDiagnostics.Locate(scene.Settings.PathNode?.Origin) ?? DiagnosticLocation.WholeFile(scene.Place.ConfigPath));
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
        var notes = EvidenceNotes.Of(evaluation, scene, DiagnosticLocation.WholeFile(scene.Place.ConfigPath));
        return report with
        {
            Verdict = GateVerdicts.Of(findings, scene.FailOn),
            Evaluation = evaluation,
            Attestation = evaluation.Attestation,
            Diagnostics = GateDiagnostics.InOrder([.. findings, .. notes]),
        };
    }
}
