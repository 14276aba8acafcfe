namespace OpenClaw.Policy.Governance.Rules;

/// <summary>The words for the classes in files, reports and traces.</summary>
public static class RiskWords
{
    public static string ToWord(this RiskClass risk) => risk switch
    {
        RiskClass.Green => "green",
        RiskClass.Amber => "amber",
        RiskClass.Red => "red",
        _ => throw new ArgumentOutOfRangeException(nameof(risk)),
    };

    /// <summary>The class of a word, or null for any other text. Case matters.</summary>
    public static RiskClass? TryParse(string? word) => word switch
    {
        "green" => RiskClass.Green,
        "amber" => RiskClass.Amber,
        "red" => RiskClass.Red,
        _ => null,
    };

    /// <summary>The word that a trace has for the class's impact, as the first form of the governed run had it.</summary>
    public static string ToImpact(this RiskClass risk) => risk switch
    {
        RiskClass.Green => "low_impact",
        RiskClass.Amber => "moderate_impact",
        _ => "high_impact",
    };
}
