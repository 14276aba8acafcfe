namespace OpenClaw.Policy.Alignment.Risk;

/// <summary>How much harm a task can do.</summary>
public enum RiskLevel
{
    Low,
    Medium,
    High,
    Critical,
}
