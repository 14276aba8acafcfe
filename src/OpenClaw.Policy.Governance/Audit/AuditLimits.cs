namespace OpenClaw.Policy.Governance.Audit;

/// <summary>What an audit keeps.</summary>
public static class AuditLimits
{
    /// <summary>Findings of a file. The last one says how many more there are: who cuts up a trace can make one of every line.</summary>
    public const int Findings = 1000;

    /// <summary>Bytes of a ledger's export. It is read whole; a month of an agent that never sleeps has a tenth of it.</summary>
    public const int Ledger = 128 * 1024 * 1024;

    /// <summary>How long after the last line a run may have begun that belongs to a trace.</summary>
    public static readonly TimeSpan WindowSlack = TimeSpan.FromMinutes(5);
}
