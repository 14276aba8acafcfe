using System.Text;

namespace OpenClaw.Policy.Files;

/// <summary>The text of a file's bytes as Node.js reads it with the encoding <c>utf-8</c>.</summary>
public static class Utf8Text
{
    /// <summary>
    /// A byte order mark stays in the text. Bytes that are no UTF-8 never fail: each maximal part of a sequence that cannot be
    /// completed becomes one U+FFFD (Unicode, section 3.9, "Substitution of Maximal Subparts"; WHATWG Encoding, section 8.1.1).
    /// </summary>
    public static string Decode(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);
}
