namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// Judges a change by a trusted state: the workspace by the base's policy, accepted hashes and release, and the change by what it edits
/// of these itself. It adds to the verdict that the workspace gets by its own policy, and takes nothing away.
/// </summary>
internal sealed class ChangeJudge(GateScene scene, TrustedBase trusted)
{
    private readonly ScopeReview _scopes = new(scene, trusted);

    /// <summary>The reports of the agents with what the trusted state adds.</summary>
    /// <param name="own">What the agents' workspaces say by their own policies.</param>
    public IReadOnlyList<AgentReport> Review(IReadOnlyList<AgentReport> own)
    {
        List<List<GateDiagnostic>> ofWorkspaces = [.. own.Select(Reviewed)];

        // Last, when all that anybody reads has been read; and once, because it is the same for each agent.
        var ofTheRun = OfTheRun();
        return [.. own.Select((report, i) => With(report, [.. ofTheRun, .. ofWorkspaces[i]]))];
    }

    private List<GateDiagnostic> Reviewed(AgentReport own)
    {
        var workspace = new ChangedWorkspace(scene, own);
        return [.. Reviews(workspace).SelectMany(review => GateStage.Run(workspace.PolicyFile, review))];
    }

    /// <summary>What is said of the change as a whole.</summary>
    private IReadOnlyList<GateDiagnostic> OfTheRun()
    {
        var config = DiagnosticLocation.WholeFile(scene.Place.ConfigPath);
        return
        [
            .. GateStage.Run(config, () => ConfigReview.Of(scene, trusted)),
            .. GateStage.Run(config, () => ReleaseReview.Of(scene, trusted)),
        ];
    }

    private AgentReport With(AgentReport own, List<GateDiagnostic> added)
    {
        // What several reviews cannot look at for one reason is said once.
        var reasons = new HashSet<DiagnosticIdentity>();
        added.RemoveAll(d => d.IsCouldNotLook && !reasons.Add(DiagnosticIdentity.Of(d)));

        // A finding by both policies is one: the place can differ when it is only the rule's. So is a file that both could not read.
        var known = own.Diagnostics.Select(static d => DiagnosticIdentity.Of(d) with { Place = null }).ToHashSet();
        added.RemoveAll(d => (d.Finding is not null || d.IsCouldNotLook) && known.Contains(DiagnosticIdentity.Of(d) with { Place = null }));
        var verdict = GateVerdicts.Of(added, scene.FailOn);
        return own with
        {
            Verdict = verdict > own.Verdict ? verdict : own.Verdict,
            Diagnostics = GateDiagnostics.InOrder([.. own.Diagnostics, .. added]),
        };
    }

    private IEnumerable<Func<IEnumerable<GateDiagnostic>>> Reviews(ChangedWorkspace workspace)
    {
        var accepted = new Lazy<List<GateDiagnostic>>(() => [.. AcceptedHashReview.Of(scene, trusted, workspace)]);
        return
        [
            () => accepted.Value,
            () => LookAlikeReview.Of(scene, trusted, workspace),
            () => _scopes.Of(workspace),
            () => VariableReview.Of(scene, trusted, workspace),
            () => PolicyReview.Of(scene, trusted, workspace),
            () => TrustedEvaluation.Findings(scene, trusted, workspace, accepted.Value.Count > 0),
        ];
    }
}
