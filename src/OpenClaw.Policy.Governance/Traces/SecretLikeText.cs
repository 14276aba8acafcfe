namespace OpenClaw.Policy.Governance.Traces;

/// <summary>Finds what has the form of a key or token of a well-known kind. What has no form of its own, as a password, is not found.</summary>
internal static class SecretLikeText
{
    /// <summary>Characters behind a beginning that make it a key and no mention of one.</summary>
    private const int ShortestKey = 16;

    private static readonly byte[][] Beginnings =
    [
        .. new[] { "sk-", "ghp_", "gho_", "ghs_", "ghu_", "github_pat_", "glpat-", "xoxb-", "xoxp-", "xapp-", "AKIA", "ASIA", "AIza", "ya29.", "npm_", "pypi-", "hf_", "eyJhbGciOi", "rk_live_", "sk_live_" }
            .Select(System.Text.Encoding.ASCII.GetBytes),
    ];

    private static readonly System.Buffers.SearchValues<byte> First = System.Buffers.SearchValues.Create([.. Beginnings.Select(static b => b[0]).Distinct(), (byte)'-']);

    public static bool Is(ReadOnlySpan<byte> text)
    {
        for (var at = 0; at + ShortestKey <= text.Length; at++)
        {
            var next = text[at..].IndexOfAny(First);
            if (next < 0)
            {
                return false;
            }

            at += next;
            var rest = text[at..];
            if (rest.StartsWith("-----BEGIN "u8) && rest[..Math.Min(rest.Length, 60)].IndexOf("PRIVATE KEY"u8) >= 0)
            {
                return true;
            }

            if (at > 0 && IsKeyCharacter(text[at - 1]))
            {
                continue;
            }

            foreach (var beginning in Beginnings)
            {
                if (rest.StartsWith(beginning) && KeyLength(rest[beginning.Length..]) >= ShortestKey)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsKeyCharacter(byte c) => c is (>= (byte)'0' and <= (byte)'9') or (>= (byte)'A' and <= (byte)'Z') or (>= (byte)'a' and <= (byte)'z') or (byte)'_' or (byte)'-';

    private static int KeyLength(ReadOnlySpan<byte> text)
    {
        var length = 0;
        while (length < text.Length && IsKeyCharacter(text[length]))
        {
            length++;
        }

        return length;
    }
}
