using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Addressing;

/// <summary>The texts of <c>oc://</c> addresses. They are printed and hashed; <see cref="OcAddress"/> reads those from outside.</summary>
internal static class OcPath
{
    /// <summary>
    /// A key as a segment of an address in evidence: as it is when it is made of ASCII letters, digits, <c>_</c> and <c>-</c>, or holds a
    /// quote or a backslash; else between plain quotes. From contract P02 on a <c>#</c> and digits stay as they are too.
    /// </summary>
    public static string EvidenceSegment(string key, PolicyContract contract) =>
        IsPlain(key) || (contract.KeepsIndexSegments && IsIndex(key)) || key.AsSpan().ContainsAny('"', '\\') ? key : $"\"{key}\"";

    /// <summary>A key as a segment of an address in a finding (from contract P03): plain keys and indexes as they are, others as a JSON text.</summary>
    public static string FindingSegment(string key) => IsPlain(key) || IsIndex(key) ? key : JsonTextWriter.GetText(new StringNode(key));

    private static bool IsPlain(string key) =>
        key.Length > 0 && key.All(static c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-');

    private static bool IsIndex(string key) => key.Length > 1 && key[0] == '#' && key.AsSpan(1).IndexOfAnyExceptInRange('0', '9') < 0;
}
