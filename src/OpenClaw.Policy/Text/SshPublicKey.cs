namespace OpenClaw.Policy.Text;

/// <summary>Public keys as OpenSSH writes them: a type and base64, without options and without a comment.</summary>
public static class SshPublicKey
{
    /// <summary>Letters. An RSA key of 16384 bits, the largest that OpenSSH makes, has 2,800.</summary>
    private const int Longest = 4096;

    private static readonly string[] Types =
    [
        "ssh-ed25519", "sk-ssh-ed25519@openssh.com", "ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521", "sk-ecdsa-sha2-nistp256@openssh.com", "ssh-rsa",
    ];

    /// <summary>Whether a text is one key and nothing else, so that it can stand in a line of a file of keys.</summary>
    public static bool IsOne(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length <= Longest && text.Split(' ') is [var type, { Length: > 0 } data] && Types.Contains(type, StringComparer.Ordinal)
            && data.All(static c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '=');
    }
}
