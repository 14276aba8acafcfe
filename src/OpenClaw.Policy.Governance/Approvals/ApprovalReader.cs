using System.Globalization;
using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Governance.Approvals;

/// <summary>Reads one file of <c>governance/approvals</c>.</summary>
public static class ApprovalReader
{
    public const string Allow = "allow-once";
    public const string Deny = "deny";
    public const string Person = "person";
    public const string Automation = "automation";

    /// <returns>The record, or what is wrong with it.</returns>
    /// <param name="source">The file.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static ApprovalRecord? Read(SourceText source, List<RulesProblem> problems)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(problems);
        ObjectNode? node;
        try
        {
            var document = Json5Reader.Read(source);
            node = document.Root as ObjectNode;
            if (document.DuplicateKeys is [var twice, ..])
            {
                problems.Add(new("A key stands twice in one object; a reader and the gate could see different values.", "Leave one of them out.", twice.Later, "approval"));
                return null;
            }
        }
        catch (Exception e) when (e is Json5SyntaxException or Json5LimitException)
        {
            problems.Add(new(e.Message, Json5SyntaxException.Remedy, new SourceSpan(source, 0, 0), "approval"));
            return null;
        }

        if (node is null)
        {
            problems.Add(new("The record is no object.", "Write it with `governance approve`.", new SourceSpan(source, 0, 0), "approval"));
            return null;
        }

        var own = new List<RulesProblem>();
        var record = Record(node, own);
        problems.AddRange(own);
        return own.Count == 0 ? record : null;
    }

    private static ApprovalRecord Record(ObjectNode node, List<RulesProblem> problems)
    {
        var reader = new NodeReader(node, problems, "approval");
        if (reader.Count("version", 1, 1) is null && node["version"] is null)
        {
            reader.Problem(node, "`version` is missing.", "Add `version: 1`.");
        }

        var decision = reader.Text("decision", required: true);
        if (decision is not (null or Allow or Deny))
        {
            reader.Problem(node["decision"]!, $"`{decision}` is no decision.", $"Write {Allow} or {Deny}.");
        }

        _ = (reader.Text("$schema"), reader.Text("ticket"));
        var record = new ApprovalRecord
        {
            RequestId = reader.Text("requestId", required: true) ?? "",
            RequestHash = reader.Text("requestHash", required: true) ?? "",
            RulesHash = reader.Text("rulesHash", required: true) ?? "",
            IsAllowed = decision == Allow,
            Approver = reader.Text("approver", required: true) ?? "",
            Author = reader.Text("author"),
            ApprovedAt = Time(reader, node, "approvedAt"),
            ExpiresAt = Time(reader, node, "expiresAt"),
            Reason = reader.Text("reason", required: true) ?? "",
            IsAutomatic = IsAutomatic(reader, node, problems),
            Span = (node["requestId"] ?? node).Origin!.Anchor,
            Hash = CanonicalHash.Of(node),
        };
        reader.RefuseUnknown();
        return record;
    }

    private static bool IsAutomatic(NodeReader reader, ObjectNode node, List<RulesProblem> problems)
    {
        if (reader.Member("decidedBy") is not ObjectNode how)
        {
            reader.Problem(node["decidedBy"] ?? node, "`decidedBy` is missing or no object.", "Say how the decision was made: { kind: \"person\" or \"automation\", name }.");
            return true;
        }

        var inner = new NodeReader(how, problems, "approval");
        var kind = inner.Text("kind", required: true);
        _ = (inner.Text("name"), inner.Text("via"));
        if (kind is not (null or Person or Automation))
        {
            inner.Problem(how["kind"]!, $"`{kind}` is no kind of decision.", $"Write {Person} or {Automation}.");
        }

        inner.RefuseUnknown();
        return kind != Person;
    }

    private static DateTimeOffset Time(NodeReader reader, ObjectNode node, string name)
    {
        if (reader.Text(name, required: true) is not { } text)
        {
            return default;
        }

        if (DateTimeOffset.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            && (text.EndsWith('Z') || text.AsSpan(19).ContainsAny('+', '-')))
        {
            return time;
        }

        reader.Problem(node[name]!, $"`{text}` is no time with a zone.", "Write it as 2026-11-20T07:00:00Z.");
        return default;
    }
}
