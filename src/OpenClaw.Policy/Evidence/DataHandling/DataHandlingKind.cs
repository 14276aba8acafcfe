namespace OpenClaw.Policy.Evidence.DataHandling;

/// <summary>The kinds of <see cref="DataHandlingEvidence"/>, as they are printed.</summary>
internal static class DataHandlingKind
{
    /// <summary>Whether secrets are blotted out in logs.</summary>
    public const string LoggingRedaction = "sensitiveLoggingRedaction";

    /// <summary>Whether telemetry carries what was said.</summary>
    public const string TelemetryContent = "telemetryContentCapture";

    /// <summary>Whether old sessions are removed; a mode.</summary>
    public const string SessionRetention = "sessionRetentionMode";

    /// <summary>Whether memory search covers the transcripts of sessions.</summary>
    public const string SessionMemory = "memorySessionTranscriptIndexing";
}
