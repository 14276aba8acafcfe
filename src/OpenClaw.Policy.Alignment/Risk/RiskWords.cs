namespace OpenClaw.Policy.Alignment.Risk;

/// <summary>The levels as they are stored.</summary>
public static class RiskWords
{
    public static string Of(RiskLevel level) => level switch
    {
        RiskLevel.Low => "low",
        RiskLevel.Medium => "medium",
        RiskLevel.High => "high",
        _ => "critical",
    };

    /// <summary>The level of a stored word, or null for another word.</summary>
    public static RiskLevel? Parse(string word) => word switch
    {
        "low" => RiskLevel.Low,
        "medium" => RiskLevel.Medium,
        "high" => RiskLevel.High,
        "critical" => RiskLevel.Critical,
        _ => null,
    };
}
