using System.Globalization;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Governance.Approvals;
using OpenClaw.Policy.Governance.Classification;
using OpenClaw.Policy.Governance.Requests;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Governance.Checks;

/// <summary>Whether an amber request has the approvals that its rules ask for.</summary>
internal sealed class ApprovalsCheck(List<FamilyFinding> findings, ApprovalJudge judge)
{
    /// <summary>Words of approvals that nobody gave.</summary>
    private static readonly string[] SimulatedReasons = ["approved automatically", "accepted automatically", "auto-approved", "auto approved"];

    private readonly HashSet<string>? _known = judge.Known?.Select(static r => r.Hash).ToHashSet(StringComparer.Ordinal);

    /// <summary>
    /// Tells the denials of a request: those that stand in the folder, under whatever id, and those that only the base has. A change cannot take back what it is judged by.
    /// </summary>
    /// <param name="request">The request.</param>
    /// <param name="records">All records of the folder.</param>
    /// <returns>Whether there is one.</returns>
    public bool IsDenied(GovernedRequest request, IReadOnlyList<ApprovalRecord> records)
    {
        const string Remedy = "Take the request out, or change what was wrong with it.";

        var here = records.Where(r => IsDenial(r, request)).ToList();
        foreach (var record in here)
        {
            Add(GovernanceDiagnostics.ApprovalDenied, FindingPlace.Of(record.Span), request.Id, $"{record.Approver} denied the request {request.Id} with the reason '{record.Reason.TrimEnd('.')}'.", Remedy);
        }

        var before = judge.Known?.Where(r => IsDenial(r, request) && here.TrueForAll(h => h.Hash != r.Hash)).ToList() ?? [];
        findings.AddRange(before.Select(record => new FamilyFinding
        {
            Descriptor = GovernanceDiagnostics.ApprovalDenied,
            Place = FindingPlace.Of(request.Span),
            Subject = $"{request.Id}/{record.Approver}",
            Message = $"{record.Approver} denied the request {request.Id} with the reason '{record.Reason.TrimEnd('.')}'. The base has the record, so it counts, although the change takes it away or edits it.",
            Remedy = $"{Remedy} A denial is taken back in a change of its own.",
            Related = [new RelatedPlace(FindingPlace.Of(record.Span), "the denial, as the base has it")],
        }));
        return here.Count + before.Count > 0;
    }

    /// <summary>Looks at the records of an amber request.</summary>
    /// <returns>The records that count; null when the request may not be executed.</returns>
    /// <param name="request">The request.</param>
    /// <param name="classified">Its class.</param>
    /// <param name="records">Those that name it.</param>
    /// <param name="isDenied">Whether a denial was told already.</param>
    public IReadOnlyList<ApprovalRecord>? Check(GovernedRequest request, RequestClassification classified, IReadOnlyList<ApprovalRecord> records, bool isDenied)
    {
        var place = FindingPlace.Of(request.Span);
        if (isDenied)
        {
            return null;
        }

        if (records.Count == 0)
        {
            Add(GovernanceDiagnostics.ApprovalMissing, place, request.Id, $"The request {request.Id} is amber ({Why(classified)}) and has no approval.", "Have somebody else approve it, with `openclaw-policy governance approve`.");
            return null;
        }

        var problems = new List<FamilyFinding>();
        var rules = RequirementsOf(classified);
        var counting = records.Where(r => r.IsAllowed && Counts(request, rules, r, problems)).DistinctBy(static r => r.Approver, StringComparer.Ordinal).ToList();
        var lacking = rules.FirstOrDefault(r => counting.Count(c => Suits(r.Approvals, c)) < r.Approvals.Count);
        if (lacking is null)
        {
            findings.AddRange(counting.Select(r => Unproven(request, r)).OfType<FamilyFinding>());
            return counting;
        }

        findings.AddRange(problems);
        if (problems.Count == 0)
        {
            var roles = lacking.Approvals.Roles.Count > 0 ? $" of {string.Join(" or ", lacking.Approvals.Roles)}" : "";
            Add(GovernanceDiagnostics.ApprovalUnauthorized, place, request.Id, string.Create(CultureInfo.InvariantCulture, $"The rule {lacking.Id} asks for {lacking.Approvals.Count} approvals{roles}; the request {request.Id} has {counting.Count(c => Suits(lacking.Approvals, c))}."), "Have more people approve it.");
        }

        return null;
    }

    /// <summary>An approval that stands where none can.</summary>
    public void Refuse(GovernedRequest request, ApprovalRecord record) =>
        Add(GovernanceDiagnostics.ApprovalRed, FindingPlace.Of(record.Span), request.Id, $"The request {request.Id} is red: no approval can allow it.", "Take the record and the request out. What has to be done is done by people.");

    public void Orphan(ApprovalRecord record) =>
        Add(GovernanceDiagnostics.ApprovalOrphan, FindingPlace.Of(record.Span), $"{record.RequestId}/{record.Approver}", $"There is no request {record.RequestId}.", "Move the record to those that are done.");

    private static bool IsDenial(ApprovalRecord record, GovernedRequest request) => !record.IsAllowed && record.RequestHash == request.Hash;

    private static string Why(RequestClassification classified) =>
        classified.Matches is [var first, ..] ? $"rule {first.RuleId}, \"{classified.Request.AsSpan(first.Start, Math.Min(first.Length, 60))}\"" : "no rule knows it";

    /// <summary>The amber rules that matched; the default asks for one approval.</summary>
    private List<GovernanceRule> RequirementsOf(RequestClassification classified)
    {
        var ids = classified.Matches.Where(static m => m.Risk == RiskClass.Amber).Select(static m => m.RuleId).ToHashSet(StringComparer.Ordinal);
        List<GovernanceRule> rules = [.. judge.Rules.Rules.Where(r => ids.Contains(r.Id))];
        return rules.Count > 0 ? rules : [new GovernanceRule { Id = "default", Risk = RiskClass.Amber, Category = "", Reason = "", Terms = [] }];
    }

    private bool Suits(RuleApprovals asked, ApprovalRecord record) =>
        judge.Roster?.Find(record.Approver) is { } person
        && (asked.Roles.Count == 0 || asked.Roles.Any(r => person.Roles.Contains(r, StringComparer.Ordinal)))
        && (asked.AllowAutomation || !record.IsAutomatic);

    private bool Counts(GovernedRequest request, List<GovernanceRule> rules, ApprovalRecord record, List<FamilyFinding> problems)
    {
        var problem = Problem(request, rules, record);
        if (problem is { } found)
        {
            problems.Add(new FamilyFinding
            {
                Descriptor = found.Code,
                Place = FindingPlace.Of(record.Span),
                Subject = $"{request.Id}/{record.Approver}",
                Message = found.Message,
                Remedy = found.Remedy,
                Related = [new RelatedPlace(FindingPlace.Of(request.Span), "the request")],
            });
        }

        return problem is null;
    }

    private (DiagnosticDescriptor Code, string Message, string Remedy)? Problem(GovernedRequest request, List<GovernanceRule> rules, ApprovalRecord record)
    {
        const string Again = "Have the request approved again, with `openclaw-policy governance approve`.";

        if (record.RequestHash != request.Hash)
        {
            return (GovernanceDiagnostics.ApprovalStale, $"The approval of {request.Id} is for another text, agent or list of tools.", Again);
        }

        if (record.Author != request.Author)
        {
            return (GovernanceDiagnostics.ApprovalStale, $"The approval of {request.Id} was given to {record.Author ?? "a request without an author"}; the request now names {request.Author ?? "none"}.", Again);
        }

        if (record.RulesHash != judge.Rules.Hash)
        {
            return (GovernanceDiagnostics.ApprovalStale, $"The approval of {request.Id} was given under other rules.", Again);
        }

        if (record.ExpiresAt <= judge.Now || record.ApprovedAt > judge.Now)
        {
            return (GovernanceDiagnostics.ApprovalExpired, record.ExpiresAt <= judge.Now ? $"The approval of {request.Id} has expired." : $"The approval of {request.Id} is from the future.", Again);
        }

        if (record.Approver.Contains("simulated", StringComparison.OrdinalIgnoreCase)
            || SimulatedReasons.Any(s => record.Reason.StartsWith(s, StringComparison.OrdinalIgnoreCase))
            || (record.IsAutomatic && !rules.TrueForAll(static r => r.Approvals.AllowAutomation)))
        {
            return (GovernanceDiagnostics.ApprovalSimulated, $"The approval of {request.Id} was no person's decision, and its rules ask for one.", "Have a person decide, at a terminal.");
        }

        if (judge.Roster?.Find(record.Approver) is not { } person)
        {
            return (GovernanceDiagnostics.ApprovalUnauthorized, $"{record.Approver} is not in the roster{(judge.Roster is null ? ", of which there is none" : "")}.", "Have somebody approve who is, or add the person to the roster in a change of its own.");
        }

        if (request.Author is { } author && person.MayBe(author))
        {
            return (GovernanceDiagnostics.ApprovalSelf, $"{record.Approver} wants {request.Id} and approved it.", "Have somebody else approve it.");
        }

        return rules.Exists(r => Suits(r.Approvals, record)) ? null
            : (GovernanceDiagnostics.ApprovalUnauthorized, $"{record.Approver} has none of the roles that may approve {request.Id}.", "Have somebody approve who has one.");
    }

    /// <summary>A record of the base was asked about when it came. One that is new has to be signed by its approver.</summary>
    private FamilyFinding? Unproven(GovernedRequest request, ApprovalRecord record)
    {
        if (_known?.Contains(record.Hash) == true)
        {
            return null;
        }

        var doubt = request.Author is null ? $"the request names no author, so nobody knows whether {record.Approver} is somebody else"
            : judge.Proofs is not { } proofs ? "without a base no signature is looked at"
            : proofs.Doubt(record.Span.Source.Path, record.Span.Source.Text, judge.Roster?.Find(record.Approver)?.Keys ?? []);
        if (doubt is null)
        {
            return null;
        }

        return new FamilyFinding
        {
            Descriptor = GovernanceDiagnostics.ApprovalUnverified,
            Severity = judge.Known is null || judge.TrustsReview ? Severity.Warning : Severity.Error,
            Place = FindingPlace.Of(record.Span),
            Subject = $"{request.Id}/{record.Approver}",
            Message = $"Nothing proves that {record.Approver} approved {request.Id}, for anybody can write the name: {doubt}.",
            Remedy = request.Author is null ? "Add `author` to the request."
                : "Have the approver sign the commit that brings the record, with a key of the base's roster; or let a protected branch demand a review by the owners of the approvals' folder. See docs/governance.md.",
        };
    }

    private void Add(DiagnosticDescriptor code, FindingPlace place, string subject, string message, string remedy) =>
        findings.Add(new FamilyFinding { Descriptor = code, Place = place, Subject = subject, Message = message, Remedy = remedy });
}
