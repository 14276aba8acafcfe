using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Gate;

/// <summary>The threshold from which on findings fail the gate.</summary>
internal static class FailOnOption
{
    /// <summary>The lowest severity that fails; null for <c>none</c>.</summary>
    /// <exception cref="GateStopException">The text is none of the four words.</exception>
    public static Severity? Parse(string? text) => text?.Trim() switch
    {
        null or "" => Severity.Error,
        "none" => null,
        { } word => SeverityWords.TryParse(word) ?? throw GateDiagnostics.Stop(
            DiagnosticCatalog.InvalidOption, $"'{word}' is not a threshold.", "Use error, warning, info or none.", location: null),
    };
}
