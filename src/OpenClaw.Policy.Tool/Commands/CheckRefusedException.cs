namespace OpenClaw.Policy.Tool.Commands;

/// <summary>The real program would not print a report here; neither does this one.</summary>
internal sealed class CheckRefusedException(string message, int exitCode) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    /// <summary>Whether the real program prints the reason as JSON too, for programs that wait for a report.</summary>
    public bool IsPrinted { get; init; }
}
