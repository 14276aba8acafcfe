namespace OpenClaw.Policy.Governance.Running;

/// <summary>Why there was no answer.</summary>
public enum GatewayFailure
{
    /// <summary>Nobody listens: nothing was sent.</summary>
    Refused,

    /// <summary>It took too long. What was asked may have been done.</summary>
    TimedOut,

    /// <summary>The connection ended, or the answer was too large. What was asked may have been done.</summary>
    Broken,
}
