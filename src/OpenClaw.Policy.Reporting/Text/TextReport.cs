using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Paths;

namespace OpenClaw.Policy.Reporting.Text;

/// <summary>
/// The report of <c>openclaw-policy gate</c> for people. Each diagnostic is a line <c>path:line:column: severity CODE: message</c>,
/// the form that editors, terminals and problem matchers open, with indented details below it.
/// </summary>
public static class TextReport
{
    /// <summary>Writes the whole report, the last line being the verdict unless the options leave it out.</summary>
    public static void Write(GateResult result, TextReportOptions options, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        var writer = new TerminalWriter(output, options.Color);
        var paths = ReportPaths.Of(result, options.PathsRelativeTo);
        WriteSection("Could not look", static d => d.IsCouldNotLook);
        WriteSection(FindingsTitle(result), static d => d is { IsCouldNotLook: false, Descriptor.IsNote: false });
        WriteSection("Notes", static d => d.Descriptor.IsNote);
        WriteHelp(writer, result);
        WriteHashes(writer, result);
        if (options.EndsWithVerdict)
        {
            WriteVerdict(writer, result);
        }

        void WriteSection(string title, Func<GateDiagnostic, bool> belongs)
        {
            foreach (var group in AgentGroup.Of(result, result.Diagnostics.Where(belongs)))
            {
                WriteGroup(writer, paths, title, group);
            }
        }
    }

    /// <summary>Writes the last line of the report alone.</summary>
    public static void WriteVerdict(GateResult result, TextReportOptions options, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        WriteVerdict(new TerminalWriter(output, options.Color), result);
    }

    private static string FindingsTitle(GateResult result) =>
        result.Diagnostics.Any(static d => d.IsProvisional) ? "Provisional findings: the release refuses the config" : "Findings";

    private static void WriteGroup(TerminalWriter writer, ReportPaths paths, string title, AgentGroup group)
    {
        writer.Heading(group.Title(title)).EndLine();
        foreach (var diagnostic in group.Diagnostics)
        {
            DiagnosticText.Write(writer, paths, diagnostic);
        }

        writer.EndLine();
    }

    private static void WriteHelp(TerminalWriter writer, GateResult result)
    {
        var descriptors = result.Diagnostics.Select(static d => d.Descriptor).DistinctBy(static d => d.Code).ToList();
        if (descriptors.Count == 0)
        {
            return;
        }

        writer.Heading("Help").EndLine();
        foreach (var descriptor in descriptors)
        {
            writer.Words($"  {descriptor.Code}  {DiagnosticCatalog.PageOf(descriptor)}").EndLine();
        }

        writer.EndLine();
    }

    private static void WriteHashes(TerminalWriter writer, GateResult result)
    {
        foreach (var (agents, attestation) in WorkspaceHashes.Of(result))
        {
            writer.Heading("Hashes").Words(" (").Foreign(agents.Length == 0 ? "" : $"{agents}; ").Words("those of `openclaw policy check`)").EndLine();
            foreach (var (name, hash) in AttestationRows.Of(attestation))
            {
                writer.Words($"  {name,-11}  {hash}").EndLine();
            }

            writer.EndLine();
        }
    }

    private static void WriteVerdict(TerminalWriter writer, GateResult result)
    {
        writer.Words("OpenClaw policy gate: ");
        var phrase = result.Verdict.ToPhrase().ToUpperInvariant();
        _ = result.Verdict == GateVerdict.Passed ? writer.Good(phrase) : writer.Bad(phrase);
        writer.Words($" ({DiagnosticCounts.Of(result)}; fails on {result.ThresholdWord()}; OpenClaw ");
        writer.Foreign(result.Release ?? "release unknown", TextLimit.Detail);
        if (JudgedBy.Of(result) is { } judges)
        {
            writer.Words("; judged ").Foreign(judges, TextLimit.Detail);
        }

        writer.Words(")").EndLine();
    }
}
