namespace OpenClaw.Policy.Addressing;

/// <summary>The texts of <c>oc://</c> addresses. They are printed and hashed; nothing here is parsed back into a place.</summary>
internal static class OcPath
{
    /// <summary>
    /// A key as a segment of an address in evidence (contract P01): as it is when it is made of ASCII letters, digits, <c>_</c> and
    /// <c>-</c>, or holds a quote or a backslash; else between plain quotes.
    /// </summary>
    public static string EvidenceSegment(string key) =>
        IsPlain(key) || key.AsSpan().ContainsAny('"', '\\') ? key : $"\"{key}\"";

    private static bool IsPlain(string key) =>
        key.Length > 0 && key.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');
}
