using System.Globalization;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.History;
using OpenClaw.Policy.Reporting.Paths;

namespace OpenClaw.Policy.Reporting.Annotations;

/// <summary>The diagnostics as annotations of a GitHub workflow run, written to the standard output of a step.</summary>
public static class WorkflowAnnotations
{
    /// <summary>GitHub shows ten annotations of a level a step, and drops the others without a word.</summary>
    private const int MaxPerLevel = 10;

    /// <summary>Writes a command for each diagnostic. Where there are more than GitHub shows, the last one says how many are left out.</summary>
    /// <param name="result">The verdict.</param>
    /// <param name="output">The standard output of the step.</param>
    /// <param name="placed">False when the places are files of another repository than the one that is annotated: then they stand in the text only.</param>
    public static void Write(GateResult result, TextWriter output, bool placed = true)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        result = PublishedResult.Of(result);
        var paths = ReportPaths.Of(result);
        foreach (var level in new[] { Severity.Error, Severity.Warning, Severity.Info })
        {
            WriteLevel(output, new Places(paths, placed), level, result);
        }
    }

    /// <summary>What comes first where not all are shown: why the gate could not look, then what is worst.</summary>
    private static (bool, double) Weight(GateDiagnostic diagnostic) => (diagnostic.IsCouldNotLook, diagnostic.Descriptor.SecuritySeverity ?? 0);

    private static void WriteLevel(TextWriter output, Places places, Severity level, GateResult result)
    {
        List<GateDiagnostic> diagnostics = [.. result.Diagnostics.Where(d => d.Severity == level).OrderByDescending(Weight)];
        var command = Command(level);
        var shown = diagnostics.Count <= MaxPerLevel ? diagnostics.Count : MaxPerLevel - 1;
        foreach (var diagnostic in diagnostics.Take(shown))
        {
            WriteDiagnostic(output, places, command, diagnostic, AgentWords.Of(diagnostic.Agents, result));
        }

        if (diagnostics.Count > shown)
        {
            new WorkflowCommandWriter(output, command).End(string.Create(
                CultureInfo.InvariantCulture,
                $"{diagnostics.Count - shown} more are left out here, because GitHub shows {MaxPerLevel}. The log and the summary have them."));
        }
    }

    private static void WriteDiagnostic(TextWriter output, Places places, string command, GateDiagnostic diagnostic, string agents)
    {
        var writer = new WorkflowCommandWriter(output, command);
        if (places.AreShown && diagnostic.Location is { } location && places.Paths.TryMakeRelative(location.Path) is { } path)
        {
            WritePlace(writer, path, location);
        }

        writer.Property("title", $"{diagnostic.Descriptor.Code}: {diagnostic.Descriptor.Title}");
        var place = places.AreShown || diagnostic.Location is not { } unseen ? "" : $"{Show(unseen, places.Paths)}: ";
        writer.End($"{place}{Message(diagnostic, places.Paths)}{(agents.Length == 0 ? "" : $" ({agents})")}");
    }

    /// <summary>GitHub refuses columns of a place that is longer than a line.</summary>
    private static void WritePlace(WorkflowCommandWriter writer, string path, DiagnosticLocation location)
    {
        writer.Property("file", path);
        if (location.StartLine == 0)
        {
            return;
        }

        writer.Property("line", location.StartLine).Property("endLine", location.EndLine);
        if (location.StartLine == location.EndLine)
        {
            writer.Property("col", location.StartColumn).Property("endColumn", location.EndColumn);
        }
    }

    private static string Message(GateDiagnostic diagnostic, ReportPaths paths)
    {
        var check = diagnostic.Descriptor.CheckId is { } checkId ? $" [{checkId}]" : "";
        var remedy = diagnostic.Remedy is { } text ? $" {text}" : "";
        var rule = diagnostic.Related is [var related, ..] ? $" See {related.Message}: {Show(related.Location, paths)}." : "";
        var since = diagnostic.History is { } history ? $" {HistoryWords.Of(history)}" : "";
        return $"{diagnostic.Statement}{since}{remedy}{rule}{check}";
    }

    private static string Show(DiagnosticLocation location, ReportPaths paths)
    {
        var path = paths.ShowWithoutMachine(location.Path);
        return location.StartLine > 0 ? string.Create(CultureInfo.InvariantCulture, $"{path}:{location.StartLine}") : path;
    }

    private static string Command(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "notice",
    };

    private sealed record Places(ReportPaths Paths, bool AreShown);
}
