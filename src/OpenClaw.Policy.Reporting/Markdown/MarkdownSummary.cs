using System.Globalization;
using System.Text;
using OpenClaw.Policy.Attestation;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Drift;
using OpenClaw.Policy.Gate.History;
using OpenClaw.Policy.Reporting.Paths;

namespace OpenClaw.Policy.Reporting.Markdown;

/// <summary>The summary of a CI job, in GitHub Flavored Markdown: verdict, what was found and how to fix it, hashes.</summary>
public static class MarkdownSummary
{
    /// <summary>A longer table is not read; the other reports have the rest.</summary>
    private const int MaxRows = 100;

    /// <summary>GitHub drops a summary of more than 1 MiB. There are two tables, and the hashes of up to 200 workspaces.</summary>
    private const int MaxTableBytes = 400 * 1024;

    /// <summary>A workspace is a table of its own, of one kilobyte at most.</summary>
    private const int MaxWorkspaces = 50;

    /// <summary>A table for each memory of a workspace, of a hundred rows at most.</summary>
    private const int MaxFamilyTables = 5;

    private const int MaxMessage = 400;
    private const int MaxDetail = 200;

    /// <summary>Writes the whole summary as UTF-8. The stream stays open.</summary>
    /// <param name="result">The result.</param>
    /// <param name="output">Where to.</param>
    public static void Write(GateResult result, Stream output)
    {
        using var writer = new StreamWriter(output, leaveOpen: true);
        Write(result, writer);
    }

    /// <summary>Writes the whole summary.</summary>
    /// <param name="result">The result.</param>
    /// <param name="output">Where to.</param>
    /// <param name="links">Makes links of places; null when it is not known where the files are published.</param>
    public static void Write(GateResult result, TextWriter output, SourceLinks? links = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        result = PublishedResult.Of(result);
        var writer = new MarkdownWriter(output);
        var places = new MarkdownPlaces(result, links);
        WriteVerdict(writer, result);
        WriteTable(writer, places, "What was found", Rows(result, static d => !d.Descriptor.IsNote));
        WriteTable(writer, places, "Notes", Rows(result, static d => d.Descriptor.IsNote));
        foreach (var explanation in result.Diagnostics.Select(static d => d.Explanation).OfType<MismatchExplanation>())
        {
            MarkdownDrift.Write(writer, explanation);
        }

        foreach (var table in result.Tables.Take(MaxFamilyTables))
        {
            MarkdownFamilyTable.Write(writer, table);
        }

        WriteHashes(writer, result);
        WriteAcceptance(writer, result);
    }

    private static void WriteVerdict(MarkdownWriter writer, GateResult result)
    {
        var sign = result.Verdict == GateVerdict.Passed ? "✅" : "❌";
        writer.Own($"## {sign} OpenClaw policy gate: {result.Verdict.ToPhrase()}").EndLine();
        writer.EndLine();
        writer.Own($"{DiagnosticCounts.Of(result)}. The gate fails on: {result.ThresholdWord()}. OpenClaw release: ");
        writer.Foreign(result.Release ?? "unknown", MaxDetail).Own(".").EndLine();
        writer.EndLine();
        if (JudgedBy.Of(result) is { } judges)
        {
            writer.Own("Judged ").Foreign(judges, MaxDetail).Own(".");
            WriteBase(writer, result.Base);
            writer.EndLine();
            writer.EndLine();
        }
    }

    private static void WriteBase(MarkdownWriter writer, GateBase? trusted)
    {
        if (trusted is not null)
        {
            writer.Own(" Policy and accepted hashes are those of the commit ").Code(trusted.CommitId, MaxDetail);
            writer.Own(", and the lines of the change are counted from ").Code(trusted.ForkId, MaxDetail).Own(".");
        }
    }

    /// <summary>The diagnostics of one table, those of the same agents together.</summary>
    private static List<(string Agents, GateDiagnostic Diagnostic)> Rows(GateResult result, Func<GateDiagnostic, bool> belongs) =>
        [.. AgentGroup.Of(result, result.Diagnostics.Where(belongs)).SelectMany(static g => g.Diagnostics.Select(d => (g.Agents, d)))];

    private static void WriteTable(MarkdownWriter writer, MarkdownPlaces places, string title, List<(string Agents, GateDiagnostic Diagnostic)> diagnostics)
    {
        if (diagnostics.Count == 0)
        {
            return;
        }

        writer.Own($"### {title}").EndLine();
        writer.EndLine();
        writer.Own("| | Code | Place | What is wrong | How to fix it |").EndLine();
        writer.Own("|---|---|---|---|---|").EndLine();
        var (rows, bytes) = (0, 0);
        foreach (var (agents, diagnostic) in diagnostics.Take(MaxRows))
        {
            var row = Row(places, agents, diagnostic);
            bytes += Encoding.UTF8.GetByteCount(row);
            if (bytes > MaxTableBytes)
            {
                break;
            }

            writer.Own(row).EndLine();
            rows++;
        }

        writer.EndLine();
        if (rows < diagnostics.Count)
        {
            var left = diagnostics.Count - rows;
            writer.Own(string.Create(CultureInfo.InvariantCulture, $"{left} more are left out here. The gate's JSON report has all.")).EndLine();
            writer.EndLine();
        }
    }

    private static string Row(MarkdownPlaces places, string agents, GateDiagnostic diagnostic)
    {
        using var row = new StringWriter();
        var writer = new MarkdownWriter(row);
        var descriptor = diagnostic.Descriptor;
        writer.Own($"| {diagnostic.Severity.ToWord()} | [{descriptor.Code}]({DiagnosticCatalog.PageOf(descriptor)})");
        if (descriptor.CheckId is { } checkId)
        {
            writer.Own($"<br>{checkId}");
        }

        writer.Own(" | ");
        places.Write(writer, diagnostic.Location);
        writer.Own(" | ");
        if (agents.Length > 0)
        {
            writer.Foreign(agents, MaxDetail).Own(": ");
        }

        writer.Foreign(diagnostic.Statement, MaxMessage);
        if (diagnostic.History is { } history)
        {
            writer.Own("<br>").Foreign(HistoryWords.Of(history), MaxMessage);
        }

        if (diagnostic.Related is [var related, ..])
        {
            writer.Own("<br>See ").Foreign(related.Message, MaxDetail).Own(": ");
            places.Write(writer, related.Location, related.CommitId);
        }

        writer.Own(" | ").Foreign(diagnostic.Remedy ?? "", MaxMessage).Own(" |");
        return row.ToString();
    }

    private static void WriteHashes(MarkdownWriter writer, GateResult result)
    {
        var workspaces = WorkspaceHashes.Of(result).ToList();
        foreach (var (agents, attestation) in workspaces.Take(MaxWorkspaces))
        {
            WriteHashes(writer, agents, attestation);
        }

        if (workspaces.Count > MaxWorkspaces)
        {
            writer.Own(string.Create(CultureInfo.InvariantCulture, $"The hashes of {workspaces.Count - MaxWorkspaces} more workspaces are left out here.")).EndLine();
            writer.EndLine();
        }
    }

    /// <summary>A hash that is not the accepted one is no mistake by itself: the reader decides, and needs to know what to write.</summary>
    private static void WriteAcceptance(MarkdownWriter writer, GateResult result)
    {
        if (!result.Diagnostics.Any(static d => d.Descriptor == DiagnosticCatalog.PolicyHashMismatch || d.Descriptor == DiagnosticCatalog.AttestationHashMismatch))
        {
            return;
        }

        writer.Own("### How to accept this state").EndLine();
        writer.EndLine();
        writer.Own("When the change is meant and was reviewed, pin the hashes above where the accepted ones are kept: `expectedHash` is that of the policy, ");
        writer.Own("`expectedAttestationHash` the attestation. In the config both stand under `plugins.entries.policy.config`.").EndLine();
        writer.EndLine();
    }

    private static void WriteHashes(MarkdownWriter writer, string agents, PolicyAttestation attestation)
    {
        writer.Own("### Hashes");
        if (agents.Length > 0)
        {
            writer.Own(" (").Foreign(agents, MaxDetail).Own(")");
        }

        writer.EndLine();
        writer.EndLine();
        writer.Own("Those that `openclaw policy check` prints for this workspace.").EndLine();
        writer.EndLine();
        writer.Own("| | |").EndLine();
        writer.Own("|---|---|").EndLine();
        foreach (var (name, hash) in AttestationRows.Of(attestation))
        {
            writer.Own($"| {name} | ").Code(hash, MaxDetail).Own(" |").EndLine();
        }

        writer.EndLine();
    }
}
