using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

namespace OpenClaw.Policy.Build.Logging;

/// <summary>The only place that writes entries to MSBuild.</summary>
internal static class BuildLog
{
    public static void Write(TaskLoggingHelper log, LogEntry entry)
    {
        // Texts are arguments and never the format: a brace in them means nothing. No help keyword: it would win over the link in a
        // replayed binary log.
        var (file, text) = (entry.File.ToString(), entry.Text.ToString());
        switch (entry.Level)
        {
            case LogLevel.Error:
                log.LogError(null, entry.Code, null, entry.HelpLink, file, entry.Line, entry.Column, 0, 0, "{0}", text);
                break;
            case LogLevel.Warning:
                log.LogWarning(null, entry.Code, null, entry.HelpLink, file, entry.Line, entry.Column, 0, 0, "{0}", text);
                break;
            default:
                log.LogMessage(null, entry.Code, null, file, entry.Line, entry.Column, 0, 0, MessageImportance.Normal, "{0}", text);
                break;
        }
    }

    /// <summary>Shows a report for a person, whatever the verbosity of the log.</summary>
    /// <param name="log">Where to.</param>
    /// <param name="report">Lines of any kind; empty ones stay, but for those at the end.</param>
    public static void Show(TaskLoggingHelper log, string report)
    {
        var lines = report.ReplaceLineEndings("\n").TrimEnd('\n');
        if (lines.Length == 0)
        {
            return;
        }

        foreach (var line in lines.Split('\n'))
        {
            log.LogMessage(MessageImportance.High, "{0}", LogText.Of(line));
        }
    }
}
