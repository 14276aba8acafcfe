using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration;

/// <summary>Ids of channel accounts.</summary>
internal static class AccountId
{
    /// <summary>The account of a channel whose accounts are not named.</summary>
    public const string Default = "default";

    /// <summary>
    /// An id in the form in which ids are compared: lower case, at most 64 of <c>a-z 0-9 _ -</c>. An id that has nothing of these, or that
    /// names a member that every JavaScript object has, is the default account.
    /// </summary>
    public static string Normalize(string? id)
    {
        var canonical = CanonicalId.Of(EcmaString.Trim(id ?? ""));
        return canonical is "" or "__proto__" or "constructor" or "prototype" ? Default : canonical;
    }
}
