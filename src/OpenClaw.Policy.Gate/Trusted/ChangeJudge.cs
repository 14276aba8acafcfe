namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// Judges a change by a trusted state: the workspace by the base's policy, accepted hashes and release, and the change by what it edits
/// of these itself. It adds to the verdict that the workspace gets by its own policy, and takes nothing away.
/// </summary>
internal sealed class ChangeJudge(GateScene scene, TrustedBase trusted)
{
    /// <summary>The report of an agent with what the trusted state adds.</summary>
    /// <param name="own">What the agent's workspace says by its own policy.</param>
    public AgentReport Review(AgentReport own)
    {
        var workspace = new ChangedWorkspace(scene, own);
        var added = Reviews(workspace).SelectMany(review => GateStage.Run(workspace.PolicyFile, review)).ToList();

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
            () => ConfigReview.Of(scene, trusted),
            () => ReleaseReview.Of(scene, trusted),
            () => accepted.Value,
            () => NameReview.Of(scene, trusted),
            () => LookAlikeReview.Of(scene, trusted, workspace),
            () => ScopeReview.Of(scene, trusted, workspace),
            () => VariableReview.Of(scene, trusted, workspace),
            () => PolicyReview.Of(scene, trusted, workspace),
            () => TrustedEvaluation.Findings(scene, trusted, workspace, accepted.Value.Count > 0),
        ];
    }
}
