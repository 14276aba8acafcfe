namespace OpenClaw.Policy.Governance.Approvals;

/// <summary>Somebody who may approve.</summary>
/// <param name="Id">As approvals name the person.</param>
/// <param name="Emails">Of commits and requests, compared without case.</param>
/// <param name="Roles">What rules ask for.</param>
/// <param name="Keys">Fingerprints of signing keys.</param>
public sealed record RosterPerson(string Id, IReadOnlyList<string> Emails, IReadOnlyList<string> Roles, IReadOnlyList<string> Keys)
{
    /// <summary>Whether a name is one of the person's.</summary>
    public bool Is(string name) => name == Id || Emails.Contains(name, StringComparer.OrdinalIgnoreCase);
}
