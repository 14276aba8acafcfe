namespace OpenClaw.Policy.Tool.Commands;

/// <summary>The real program would not print a report here; neither does this one.</summary>
internal sealed class CheckRefusedException(string message, int exitCode) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
