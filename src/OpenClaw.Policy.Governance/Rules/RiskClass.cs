namespace OpenClaw.Policy.Governance.Rules;

/// <summary>What may happen to a request, from the least to the most restricted. The higher one wins.</summary>
public enum RiskClass
{
    /// <summary>Executed without being asked about.</summary>
    Green,

    /// <summary>Executed when somebody approved it.</summary>
    Amber,

    /// <summary>Never executed.</summary>
    Red,
}
