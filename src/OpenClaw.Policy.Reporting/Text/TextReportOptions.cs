namespace OpenClaw.Policy.Reporting.Text;

/// <summary>How the console report looks.</summary>
public sealed record TextReportOptions
{
    /// <summary>Colour the severities and the verdict with ANSI sequences.</summary>
    public bool Color { get; init; }

    /// <summary>The absolute folder that paths are shown relative to, so that a terminal can open them; null for the result's root.</summary>
    public string? PathsRelativeTo { get; init; }

    /// <summary>False where a line of the caller's own says how the run ended.</summary>
    public bool EndsWithVerdict { get; init; } = true;

    /// <summary>Whether colour is wanted: on a terminal, unless the user says no (https://no-color.org: set and not empty) or the terminal is a dumb one.</summary>
    /// <param name="isTerminal">False when the output goes to a file or a pipe.</param>
    /// <param name="noColor">The environment variable <c>NO_COLOR</c>.</param>
    /// <param name="terminal">The environment variable <c>TERM</c>.</param>
    public static bool WantsColor(bool isTerminal, string? noColor, string? terminal) =>
        isTerminal && string.IsNullOrEmpty(noColor) && terminal is not "dumb";
}
