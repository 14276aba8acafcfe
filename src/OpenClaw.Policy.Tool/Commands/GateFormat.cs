namespace OpenClaw.Policy.Tool.Commands;

/// <summary>How the gate prints its verdict. The names are the words of <c>--format</c>.</summary>
internal enum GateFormat
{
    Text,

    /// <summary>The gate's own JSON.</summary>
    Json,

    /// <summary>The envelope of <c>openclaw doctor --lint --json</c>.</summary>
    Doctor,
}
