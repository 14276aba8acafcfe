namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary>The real program would not do its work here; neither does this one.</summary>
internal sealed class RefusalException(string message, int exitCode) : Exception(message)
{
    public int ExitCode { get; } = exitCode;

    /// <summary>Whether the real program prints the reason as JSON too, for programs that wait for a report.</summary>
    public bool IsPrinted { get; init; }
}
