using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Governance.Approvals;
using OpenClaw.Policy.Governance.Checks;
using OpenClaw.Policy.Governance.Classification;
using OpenClaw.Policy.Governance.Requests;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary>Runs <c>approve</c>.</summary>
internal sealed class ApproveExecution(CommandHost host)
{
    private static readonly TimeSpan UsualTerm = TimeSpan.FromDays(7);

    public int Run(ApproveOptions options)
    {
        var now = host.Clock.GetUtcNow();
        var until = now + UsualTerm;
        if (options.Until is { } day && !DateTimeOffset.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out until))
        {
            return Refuse($"'{day}' is no day. Write it as 2026-12-01.", ExitCodes.CouldNotLook);
        }

        if (until <= now)
        {
            return Refuse("The approval would have ended before it begins. Give a later --until.", ExitCodes.CouldNotLook);
        }

        using var place = GovernancePlace.Open(host, options.Workspace, baseRevision: null);
        var folder = GovernanceFolder.Read(Path.Combine(place.Context.Root, GovernanceFolder.Name), place.Context.Files, place.Context.Listing);
        if (folder.Rules is not { } rules || folder.Problems.Count > 0)
        {
            return Refuse("The folder cannot be read without fault: `openclaw-policy governance gate` says why.", ExitCodes.CouldNotLook);
        }

        if (folder.Requests.Where(r => r.Id == options.RequestId).ToList() is not [var request])
        {
            return Refuse($"There is no request {options.RequestId}, or more than one.", ExitCodes.CouldNotLook);
        }

        var classified = new Classifier(rules).Classify(request.Text);
        Show(request, classified, rules);
        if (Obstacle(options, request, classified, folder.Roster) is { } obstacle)
        {
            return Refuse(obstacle, ExitCodes.Findings);
        }

        return options.Automation is null && !Asks(options) ? ExitCodes.Findings : Write(options, request, (rules, folder), (now, until));
    }

    private static string? Obstacle(ApproveOptions options, GovernedRequest request, RequestClassification classified, Roster? roster) =>
        classified.Risk == RiskClass.Red && !options.Denies ? "The request is red: no approval can allow it."
        : classified.Risk == RiskClass.Green ? "The request is green: it needs no decision."
        : roster?.Find(options.Approver) is not { } person ? $"{options.Approver} is not in the roster."
        : request.Author is { } author && person.Is(author) && !options.Denies ? "Whoever wants a request cannot approve it."
        : null;

    private void Show(GovernedRequest request, RequestClassification classified, GovernanceRules rules)
    {
        host.Output.WriteLine($"request  {TerminalText.Escape(request.Id)}: {TerminalText.Escape(request.Text)}");
        host.Output.WriteLine($"author   {TerminalText.Escape(request.Author ?? "(nobody says)")}");
        host.Output.WriteLine($"agent    {TerminalText.Escape(request.Agent ?? "(the default one)")}");
        host.Output.WriteLine($"tools    {TerminalText.Escape(request.Tools is { Count: > 0 } tools ? string.Join(", ", tools) : "(none named; what the agent may use is set in openclaw.json)")}");
        host.Output.WriteLine($"class    {classified.Risk.ToWord()}{(classified.IsUnmatched ? ", the default: no rule knows it" : "")}");
        foreach (var match in classified.Matches.Where(m => m.Risk == classified.Risk))
        {
            var reason = rules.Rules.FirstOrDefault(r => r.Id == match.RuleId)?.Reason;
            host.Output.WriteLine($"         {match.RuleId}: \"{TerminalText.Escape(request.Text.Substring(match.Start, match.Length), 80)}\" ({TerminalText.Escape(reason ?? match.Term)})");
        }
    }

    private bool Asks(ApproveOptions options)
    {
        if (!host.IsTerminal)
        {
            host.Error.WriteLine("openclaw-policy: error: nobody can be asked: this is no terminal. Run it at one, or name the program that decides with --automation.");
            return false;
        }

        host.Output.Write($"{(options.Denies ? "Deny" : "Approve")} this request as {TerminalText.Escape(options.Approver)}? [y/N] ");
        using var reader = new StreamReader(host.OpenInput(), Encoding.UTF8);
        return reader.ReadLine()?.Trim().ToUpperInvariant() is "YES" or "Y";
    }

    private int Write(ApproveOptions options, GovernedRequest request, (GovernanceRules Rules, GovernanceFolder Folder) judged, (DateTimeOffset Now, DateTimeOffset Until) term)
    {
        using var record = new MemoryStream();
        using (var writer = new Utf8JsonWriter(record, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("version", 1);
            writer.WriteString("requestId", request.Id);
            writer.WriteString("requestHash", request.Hash);
            writer.WriteString("rulesHash", judged.Rules.Hash);
            writer.WriteString("decision", options.Denies ? ApprovalReader.Deny : ApprovalReader.Allow);
            writer.WriteString("approver", options.Approver);
            if (request.Author is { } author)
            {
                writer.WriteString("author", author);
            }

            writer.WriteString("approvedAt", Text(term.Now));
            writer.WriteString("expiresAt", Text(term.Until));
            writer.WriteString("reason", options.Reason);
            writer.WriteStartObject("decidedBy");
            writer.WriteString("kind", options.Automation is null ? ApprovalReader.Person : ApprovalReader.Automation);
            writer.WriteString(options.Automation is null ? "via" : "name", options.Automation ?? "terminal");
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        record.WriteByte((byte)'\n');
        var path = judged.Folder.At(GovernanceFolder.ApprovalsName, $"{FileName(request.Id)}-{FileName(options.Approver)}.json");
        try
        {
            AtomicFile.Write(new Destination(path, Path.GetDirectoryName(judged.Folder.Path)!), stream => stream.Write(record.GetBuffer(), 0, (int)record.Length));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse($"The record could not be written: {e.Message}", ExitCodes.CouldNotLook);
        }

        host.Output.WriteLine($"written  {TerminalText.Escape(Path.GetRelativePath(host.CurrentDirectory, path))}");
        host.Output.WriteLine("Commit it. Until the base has it, a gate with a base asks for a review of it: see docs/governance.md.");
        return ExitCodes.Ok;
    }

    private static string Text(DateTimeOffset time) => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>An id as a file name: other characters than letters, digits and dashes become dashes.</summary>
    private static string FileName(string id) => string.Concat(id.Take(80).Select(static c => char.IsAsciiLetterOrDigit(c) ? c : '-'));

    private int Refuse(string reason, int code)
    {
        host.Error.WriteLine($"openclaw-policy: error: {TerminalText.Escape(reason)}");
        return code;
    }
}
