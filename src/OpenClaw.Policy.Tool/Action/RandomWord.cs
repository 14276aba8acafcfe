using System.Security.Cryptography;

namespace OpenClaw.Policy.Tool.Action;

/// <summary>Words that nobody can foresee, for delimiters.</summary>
internal static class RandomWord
{
    /// <summary>128 bits: nothing that was written before the run can hold it.</summary>
    public static string New() => $"openclaw_policy_{RandomNumberGenerator.GetHexString(32, lowercase: true)}";
}
