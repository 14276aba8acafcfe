namespace OpenClaw.Policy.Diagnostics;

/// <summary>Severities as OpenClaw writes them.</summary>
public static class SeverityWords
{
    public static string ToWord(this Severity severity) => severity switch
    {
        Severity.Info => "info",
        Severity.Warning => "warning",
        Severity.Error => "error",
        _ => throw new ArgumentOutOfRangeException(nameof(severity)),
    };

    /// <summary>The severity of a word, or null for any other text. Case matters, as in the real program.</summary>
    public static Severity? TryParse(string? word) => word switch
    {
        "info" => Severity.Info,
        "warning" => Severity.Warning,
        "error" => Severity.Error,
        _ => null,
    };
}
