namespace OpenClaw.Policy.Disclosure;

/// <summary>Which settings of a config hold secrets, by their names: those in which OpenClaw takes a reference to a secret, and more.</summary>
internal static class SecretPlaces
{
    /// <summary>Ends of names in lower case, without what joins words.</summary>
    private static readonly string[] Endings =
    [
        "token", "secret", "password", "passwd", "passphrase", "apikey", "privatekey", "encryptkey", "signingkey", "accesskey", "secretkey", "clientkey",
        "clientcert", "credential", "authorization", "cookie", "authtag", "serviceaccount", "certificatedata", "identitydata", "knownhostsdata", "knownhosts",
    ];

    /// <summary>Objects all of whose members are secrets.</summary>
    private static readonly string[] Holders = ["edgeauth"];

    /// <summary>Objects whose members are secrets or not: their names are somebody's own.</summary>
    private static readonly string[] Maps = ["env", "headers", "vars"];

    private static readonly string[] TlsMaterial = ["key", "cert", "ca"];

    /// <summary>Whether whoever reads the path knows that a secret stands there.</summary>
    /// <param name="path">The names on the way, the setting's own last; items of lists have none.</param>
    public static bool AreSecret(IReadOnlyList<string> path)
    {
        if (path.Count == 0)
        {
            return false;
        }

        var name = Plain(path[^1]);
        var parent = path.Count > 1 ? Plain(path[^2]) : "";
        return IsSecretName(name)
            || Holders.Contains(parent)
            || (parent == "tls" && TlsMaterial.Contains(name))
            || (parent == "auth" && name == "value");
    }

    /// <summary>Whether a name, such as that of an option or of a part of an address, says that a secret follows.</summary>
    public static bool IsSecretName(ReadOnlySpan<char> name)
    {
        var plain = Plain(name).AsSpan();
        foreach (var ending in Endings)
        {
            if (plain.EndsWith(ending) || (plain is [.. var singular, 's'] && singular.EndsWith(ending)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a secret may stand at a place.</summary>
    /// <param name="path">See <see cref="AreSecret"/>.</param>
    public static bool MayBeSecret(IReadOnlyList<string> path) => path.Count > 1 && Maps.Contains(Plain(path[^2]));

    private static string Plain(ReadOnlySpan<char> name)
    {
        Span<char> plain = name.Length <= 256 ? stackalloc char[name.Length] : new char[name.Length];
        var length = 0;
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c))
            {
                plain[length++] = char.ToLowerInvariant(c);
            }
        }

        return plain[..length].ToString();
    }
}
