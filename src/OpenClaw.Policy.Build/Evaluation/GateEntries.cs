using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.History;
using OpenClaw.Policy.Reporting;

namespace OpenClaw.Policy.Build.Evaluation;

/// <summary>The gate's verdict as lines of a build log.</summary>
internal static class GateEntries
{
    public static IReadOnlyList<LogEntry> Of(GateResult result, BuildRequest request) =>
        [.. result.Diagnostics.Select(d => Of(d, result, request))];

    /// <summary>A line of this package's own, about a file as a whole.</summary>
    public static LogEntry Own(DiagnosticDescriptor descriptor, string file, string text) =>
        new(LogLevel.Error, descriptor.Code, HelpLink(descriptor), LogText.Of(file), 0, 0, LogText.Of(text));

    /// <summary>The package itself failed: a defect, or a work tree that nobody foresaw. What an exception says can repeat a value, so its kind has to do.</summary>
    public static LogEntry Failed(string file, Exception error) => Own(
        DiagnosticCatalog.InternalError,
        file,
        $"The gate failed with {error.GetType().Name}. This is a defect: report it with the input that causes it. The log has more with -v:detailed.");

    /// <summary>A report that could not be written: the build has not done what was asked of it.</summary>
    public static LogEntry NotWritten(string file, string what, Exception error)
    {
        var failure = OutputFailure.Of(what, error);
        return Own(failure.Descriptor, file, $"{failure.Reason} {failure.Remedy}");
    }

    public static LogEntry Of(GateDiagnostic diagnostic, GateResult result, BuildRequest request)
    {
        // Without a file MSBuild would show a file of this package: show the place where a config is looked for.
        var location = diagnostic.Location
            ?? DiagnosticLocation.WholeFile(request.ConfigPath);
        return new LogEntry(
            LevelOf(diagnostic, result.FailOn),
            diagnostic.Descriptor.Code,
            HelpLink(diagnostic.Descriptor),
            LogText.Of(location.Path),
            location.StartLine,
            location.StartColumn,
            LogText.Of(Sentences(diagnostic, result)));
    }

    private static LogLevel LevelOf(GateDiagnostic diagnostic, Severity? failOn)
    {
        if (diagnostic.IsCouldNotLook || (!diagnostic.Descriptor.IsNote && diagnostic.Severity >= failOn))
        {
            return LogLevel.Error;
        }

        return diagnostic.Severity == Severity.Info ? LogLevel.Message : LogLevel.Warning;
    }

    /// <summary>What is wrong and since when, what to do, and where the rule stands that says so.</summary>
    private static string Sentences(GateDiagnostic diagnostic, GateResult result)
    {
        var check = diagnostic.Descriptor.CheckId is { } id ? $"{id}: " : "";
        var remedy = diagnostic.Remedy is { } words ? $" {words}" : "";
        var agents = AgentWords.Of(diagnostic.Agents, result) is { Length: > 0 } whose ? $" ({whose})" : "";
        var since = diagnostic.History is { } history ? $" {HistoryWords.Of(history)}" : "";
        return $"{check}{diagnostic.Statement}{since}{remedy}{string.Concat(diagnostic.Related.Select(r => Pointer(r, result.Root)))}{agents}";
    }

    private static string Pointer(RelatedLocation related, string root)
    {
        var location = related.Location;
        return $" See {Path.GetRelativePath(root, location.Path)}({location.StartLine},{location.StartColumn}) for {related.Message}.";
    }

    private static string HelpLink(DiagnosticDescriptor descriptor) => DiagnosticCatalog.PageOf(descriptor).AbsoluteUri;
}
