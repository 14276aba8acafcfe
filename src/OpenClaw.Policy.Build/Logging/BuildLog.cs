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

    /// <summary>Says how the package failed, for those who look for the cause: only in a detailed log.</summary>
    public static void Detail(TaskLoggingHelper log, Exception error) => log.LogMessage(MessageImportance.Low, "{0}", LogText.Of(error.ToString()));

    /// <summary>Says a line of this package's own, in which texts from outside went through <see cref="LogText"/>.</summary>
    public static void Say(TaskLoggingHelper log, MessageImportance importance, LogText line) => log.LogMessage(importance, "{0}", line);

    /// <summary>A warning that is about no diagnostic.</summary>
    public static void Warn(TaskLoggingHelper log, LogText line) => log.LogWarning("{0}", line);

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
