using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Governance.Approvals;

/// <summary>Somebody who may approve.</summary>
/// <param name="Id">As approvals name the person.</param>
/// <param name="Emails">Of commits and requests, compared without case.</param>
/// <param name="Roles">What rules ask for.</param>
/// <param name="Keys">Public SSH keys that the person signs commits with, type and base64.</param>
public sealed record RosterPerson(string Id, IReadOnlyList<string> Emails, IReadOnlyList<string> Roles, IReadOnlyList<string> Keys)
{
    /// <summary>Whether a name is one of the person's.</summary>
    public bool Is(string name) => name == Id || Emails.Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a reader may take a name for one of the person's: in another case, with blanks around it, or with letters that look the same.</summary>
    public bool MayBe(string name)
    {
        var looks = Looks(name);
        return Is(name) || Emails.Prepend(Id).Any(own => looks.Overlaps(Looks(own)));
    }

    private static HashSet<string> Looks(string name) => LookAlike.Of(name.Trim().ToLowerInvariant()).ToHashSet(StringComparer.OrdinalIgnoreCase);
}
