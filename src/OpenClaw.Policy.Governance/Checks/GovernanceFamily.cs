using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Governance.Checks;

/// <summary>The family <c>governance</c>: committed requests to agents, the rules that class them, and the approvals that amber ones need.</summary>
public sealed class GovernanceFamily : ICheckFamily
{
    public string Name => GovernanceFolder.Name;

    public IReadOnlyList<DiagnosticDescriptor> Descriptors => GovernanceDiagnostics.All;

    /// <summary>The hash that the rules have to have; null when nobody states one.</summary>
    public string? ExpectedRulesHash { get; init; }

    /// <summary>
    /// Whether the reviewers of a change vouch for the approvals in it: true only where a protected branch demands a review by the owners of the approvals' folder.
    /// An approval that nothing proves is a warning then.
    /// </summary>
    public bool TrustReviewedApprovals { get; init; }

    public bool Applies(CheckContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return FoldersOf(context).Any();
    }

    public FamilyResult Check(CheckContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return new(Plan(context).Findings, []);
    }

    /// <summary>What the gate finds, and which requests may be executed with which approvals.</summary>
    public RunPlan Plan(CheckContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var (findings, planned) = (new List<FamilyFinding>(), new List<PlannedRequest>());
        Rules.GovernanceRules? rules = null;
        foreach (var path in FoldersOf(context))
        {
            var judged = Check(context, path, findings, planned);
            rules ??= judged;
        }

        return new RunPlan(rules, planned, [.. findings.OrderBy(static f => f.Place.Path, StringComparer.Ordinal).ThenBy(static f => f.Place.Span?.Start ?? 0)]);
    }

    /// <summary>When the verdict on approvals ends: the earliest expiry of a record; null when nothing expires.</summary>
    public static DateTimeOffset? EndOf(CheckContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return FoldersOf(context).SelectMany(p => GovernanceFolder.Read(p, context.Files, context.Listing).Approvals)
            .Where(a => a.ExpiresAt > context.Now).Select(static a => (DateTimeOffset?)a.ExpiresAt).Min();
    }

    private static IEnumerable<string> FoldersOf(CheckContext context) =>
        context.Folders.Select(static f => Path.Combine(f, GovernanceFolder.Name)).Distinct(StringComparer.Ordinal)
            .Where(p => context.Files.GetKind(p) != EntryKind.Missing);

    private static bool HasFolder(BaseState? state, string path) => state is not null && state.Files.GetKind(path) != EntryKind.Missing;

    private Rules.GovernanceRules? Check(CheckContext context, string path, List<FamilyFinding> findings, List<PlannedRequest> planned)
    {
        var folder = GovernanceFolder.Read(path, context.Files, context.Listing);
        findings.AddRange(folder.Problems.Select(static p => new FamilyFinding
        {
            Descriptor = p.Code,
            Message = p.Problem.Message,
            Remedy = p.Problem.Remedy,
            Place = p.Problem.Span.Source.Text.Length == 0 ? FindingPlace.WholeFile(p.Problem.Span.Source.Path) : FindingPlace.Of(p.Problem.Span),
            Subject = p.Problem.Subject,
        }));
        var trusted = HasFolder(context.Base, path) ? GovernanceFolder.Read(path, context.Base!.Files, context.Base.Listing) : null;
        var rulesCheck = new RulesCheck(findings, ExpectedRulesHash);
        rulesCheck.Check(folder, trusted);

        // Rules of the base that nobody can read judge nothing, so the change's own do; the roster stays that of the base.
        var judging = trusted?.Rules ?? folder.Rules;
        if (judging is { } rules)
        {
            var approvals = new ApprovalsCheck(findings, new ApprovalJudge
            {
                Rules = rules,
                Roster = (trusted ?? folder).Roster,
                Now = context.Now,
                Known = trusted?.Approvals,
                Proofs = context.Base?.Proofs,
                TrustsReview = TrustReviewedApprovals,
            });
            var requests = new RequestsCheck(findings, rules, approvals);
            requests.Check(folder);
            planned.AddRange(requests.Planned);
        }

        new PostureCheck(findings).Check(context);
        return judging;
    }
}
