namespace OpenClaw.Policy.Build.Logging;

/// <summary>How an entry is logged.</summary>
internal enum LogLevel
{
    Message,
    Warning,
    Error,
}
