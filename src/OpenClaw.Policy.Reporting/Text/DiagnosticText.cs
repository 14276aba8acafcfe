using System.Globalization;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Drift;
using OpenClaw.Policy.Gate.History;
using OpenClaw.Policy.Reporting.Paths;

namespace OpenClaw.Policy.Reporting.Text;

/// <summary>A diagnostic for people: a line <c>path:line:column: severity CODE: message</c>, and indented details below it.</summary>
internal static class DiagnosticText
{
    public static void Write(TerminalWriter writer, ReportPaths paths, GateDiagnostic diagnostic)
    {
        WritePlace(writer, paths, diagnostic.Location);
        writer.Words(": ").SeverityWord(diagnostic.Severity).Words($" {diagnostic.Descriptor.Code}: ").Foreign(diagnostic.Statement);
        if (diagnostic.Descriptor.CheckId is { } checkId)
        {
            writer.Words($" [{checkId}]");
        }

        writer.EndLine();
        foreach (var related in diagnostic.Related)
        {
            writer.Words("    see: ");
            WritePlace(writer, paths, related.Location);
            writer.Words(": ").Foreign(related.Message, TextLimit.Detail).EndLine();
        }

        if (diagnostic.Explanation is { } explanation)
        {
            var causes = string.Join(", ", explanation.Drift.Causes.Select(static c => c.ToWord()));
            writer.Words($"    why: {(causes.Length == 0 ? "nothing that is recorded" : causes)} changed since ").Foreign(explanation.Source).EndLine();
        }

        if (diagnostic.History is { } history)
        {
            writer.Words("    since: ").Foreign(HistoryWords.Of(history), TextLimit.Detail).EndLine();
        }

        if (diagnostic.Remedy is { } remedy)
        {
            writer.Words("    fix: ").Foreign(remedy).EndLine();
        }
    }

    private static void WritePlace(TerminalWriter writer, ReportPaths paths, DiagnosticLocation? location)
    {
        if (location is null)
        {
            writer.Words(ToolIdentity.Name);
            return;
        }

        writer.Foreign(paths.Show(location.Path), TextLimit.Detail);
        if (location.StartLine > 0)
        {
            writer.Words(string.Create(CultureInfo.InvariantCulture, $":{location.StartLine}:{location.StartColumn}"));
        }
    }
}
