using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Governance.Classification;
using OpenClaw.Policy.Governance.Requests;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Governance.Checks;

/// <summary>Classes the committed requests, and looks for the approvals of those that are amber.</summary>
internal sealed class RequestsCheck(List<FamilyFinding> findings, GovernanceRules rules, ApprovalsCheck approvals)
{
    /// <summary>What a request would say to pass itself off as classed.</summary>
    private const string ForgedClassification = "governance classification";

    private readonly Classifier _classifier = new(rules);
    private readonly Dictionary<string, GovernanceRule> _rules = rules.Rules.ToDictionary(static r => r.Id, StringComparer.Ordinal);

    /// <summary>The requests that were looked at, in the order of the files.</summary>
    public List<PlannedRequest> Planned { get; } = [];

    public void Check(GovernanceFolder folder)
    {
        var byRequest = folder.Approvals.ToLookup(static a => a.RequestId, StringComparer.Ordinal);
        var first = new Dictionary<string, GovernedRequest>(StringComparer.Ordinal);
        foreach (var request in folder.Requests)
        {
            if (!first.TryAdd(request.Id, request))
            {
                Add(GovernanceDiagnostics.RequestDuplicateId, request, $"There is a request {request.Id} already.", "Give each request an id of its own: approvals name it.");
                continue;
            }

            Check(request, [.. byRequest[request.Id]], approvals.IsDenied(request, folder.Approvals));
        }

        foreach (var record in folder.Approvals.Where(a => !first.ContainsKey(a.RequestId)))
        {
            approvals.Orphan(record);
        }
    }

    private void Check(GovernedRequest request, IReadOnlyList<Approvals.ApprovalRecord> records, bool isDenied)
    {
        var classified = _classifier.Classify(request.Text);
        var isForged = request.Text.Contains(ForgedClassification, StringComparison.OrdinalIgnoreCase);
        if (classified.Disguises is [var disguise, ..] || isForged)
        {
            Add(GovernanceDiagnostics.RequestObfuscated, request, isForged ? $"The request {request.Id} brings a classification of its own." : $"The request {request.Id} hides what it says: {classified.Disguises[0].Kind}.", "Write the request in plain text.");
        }

        CheckTools(request, classified);
        switch (classified.Risk)
        {
            case RiskClass.Red:
                var match = classified.Matches is [var deciding, ..] ? deciding : null;
                Add(GovernanceDiagnostics.RequestRed, request, match is null ? $"The request {request.Id} is red by default: no rule knows it." : $"The request {request.Id} is red by the rule {match.RuleId}: \"{Shorten(request.Text.Substring(match.Start, match.Length))}\" ({match.Means.ToWord()}).", "Take it out. An agent may not be asked that; no approval changes it.");
                foreach (var record in records)
                {
                    approvals.Refuse(request, record);
                }

                break;

            case RiskClass.Amber:
                if (classified.IsUnmatched)
                {
                    Add(GovernanceDiagnostics.RequestUnclassified, request, $"No rule knows the request {request.Id}: it gets the default, {rules.Default.ToWord()}.", "Say more plainly what is asked, or write a rule for it.");
                }

                Planned.Add(new PlannedRequest(request, approvals.Check(request, classified, records, isDenied) is [var counting, ..] ? counting : null, isDenied));
                return;
        }

        Planned.Add(new PlannedRequest(request, null, isDenied));
    }

    private void CheckTools(GovernedRequest request, RequestClassification classified)
    {
        if (request.Tools is not { Count: > 0 } asked)
        {
            return;
        }

        var deciding = classified.Matches.Where(m => m.Risk == classified.Risk).Select(static m => m.RuleId).Distinct(StringComparer.Ordinal);
        var allowed = deciding.Select(id => _rules.GetValueOrDefault(id)?.AllowedTools).OfType<IReadOnlyList<string>>().SelectMany(static t => t).ToHashSet(StringComparer.Ordinal);
        foreach (var tool in asked.Where(t => !allowed.Contains(t)).Distinct(StringComparer.Ordinal))
        {
            Add(GovernanceDiagnostics.RequestToolsExcessive, request, $"The request {request.Id} names the tool {Shorten(tool)}, which no rule that makes it {classified.Risk.ToWord()} allows.", "Leave the tool out, or allow it in the rule under `tools`.", tool);
        }
    }

    private static string Shorten(string text)
    {
        const int Longest = 80;

        return text.Length <= Longest ? text : text[..Longest] + "…";
    }

    private void Add(DiagnosticDescriptor code, GovernedRequest request, string message, string remedy, string? detail = null) => findings.Add(new FamilyFinding
    {
        Descriptor = code,
        Place = FindingPlace.Of(request.Span),
        Subject = detail is null ? request.Id : $"{request.Id}/{detail}",
        Message = message,
        Remedy = remedy,
    });
}
