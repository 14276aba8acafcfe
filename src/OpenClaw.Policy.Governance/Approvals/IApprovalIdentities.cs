namespace OpenClaw.Policy.Governance.Approvals;

/// <summary>Who wrote a file, as far as the history proves it.</summary>
public interface IApprovalIdentities
{
    /// <summary>The fingerprint of the key that signed the commit which wrote a file as it is; null when nothing proves it.</summary>
    /// <param name="path">Absolute.</param>
    string? SignedBy(string path);
}
