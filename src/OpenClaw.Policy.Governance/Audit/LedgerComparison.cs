using OpenClaw.Policy.Governance.Checks;
using OpenClaw.Policy.Governance.Traces;

namespace OpenClaw.Policy.Governance.Audit;

/// <summary>Holds what traces claim against what the gateway wrote down itself.</summary>
/// <param name="claimed">The runs that traces claim, by id.</param>
/// <param name="sessions">The sessions that traces claim: a run whose outcome is not known has no id.</param>
/// <param name="report">Takes what is found.</param>
internal sealed class LedgerComparison(IReadOnlyDictionary<string, ClaimedRun> claimed, IReadOnlySet<string> sessions, Action<AuditFinding> report)
{
    /// <param name="ledger">The export.</param>
    /// <param name="window">From the first to the last line of the traces; null when they have none.</param>
    public void Compare(Ledger ledger, (DateTimeOffset First, DateTimeOffset Last)? window)
    {
        foreach (var run in ledger.Runs.Values.OrderBy(static r => r.Begun).ThenBy(static r => r.Id, StringComparer.Ordinal))
        {
            if (!claimed.ContainsKey(run.Id) && !(run.SessionKey is { } session && sessions.Contains(session)) && IsIn(run, window))
            {
                report(new(GovernanceDiagnostics.LedgerRunUntraced, ledger.Path, 0, run.Id, $"The gateway ran {run.Id} in the time of the traces, and none of them claims it.", "Find out who sent the request past the governed run: the token gives full access to whoever has it."));
            }
        }

        foreach (var (id, claim) in claimed.OrderBy(static c => c.Value.Path, StringComparer.Ordinal).ThenBy(static c => c.Value.Line))
        {
            if (!ledger.Runs.TryGetValue(id, out var run))
            {
                report(new(GovernanceDiagnostics.LedgerRunMissing, claim.Path, claim.Line, claim.TraceId, $"The ledger has no row for the run {id}. That proves nothing: it keeps what it can.", "Export the ledger soon after a run, before rows are dropped."));
            }
            else
            {
                CompareRun(run, claim);
            }
        }
    }

    private void CompareRun(LedgerRun run, ClaimedRun claim)
    {
        if (claim.Stage == TraceStages.Executed && run.Status is { } status && status != "succeeded")
        {
            report(new(GovernanceDiagnostics.LedgerStatusDiffers, claim.Path, claim.Line, claim.TraceId, $"The trace says executed, and the ledger says that the run {status}.", "Believe neither before you know: look at what the agent changed."));
        }

        foreach (var tool in run.Tools.Where(t => claim.Tools is { } allowed && !allowed.Contains(t)))
        {
            report(new(GovernanceDiagnostics.LedgerToolUnapproved, claim.Path, claim.Line, $"{claim.TraceId}/{tool}", $"The run used the tool {tool}, which the request does not allow.", "Deny the tool in openclaw.json and in the policy: a request's list binds nobody by itself."));
        }

        foreach (var tool in run.DeniedTools)
        {
            report(new(GovernanceDiagnostics.RunToolDenied, claim.Path, claim.Line, $"{claim.TraceId}/{tool}", $"The tool {tool} was denied or failed, although the request was answered.", "Do not take the answer for the deed."));
        }
    }

    private static bool IsIn(LedgerRun run, (DateTimeOffset First, DateTimeOffset Last)? window) =>
        window is { } w && (run.Begun is not { } begun || (begun >= w.First && begun <= w.Last + AuditLimits.WindowSlack));
}
