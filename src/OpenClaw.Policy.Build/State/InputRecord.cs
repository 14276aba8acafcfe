using System.Security.Cryptography;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Files;

namespace OpenClaw.Policy.Build.State;

/// <summary>What stood at a path when it was evaluated.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Kind">Tells a missing file from a folder: neither has a hash, and one can become the other.</param>
/// <param name="Sha256">Lower-case hex; null when nothing was read.</param>
internal sealed record InputRecord(string Path, EntryKind Kind, string? Sha256)
{
    /// <summary>The gate saw nothing where it was not allowed to look; here that is told apart, so that it can be compared later.</summary>
    public static InputRecord Of(GateInput input) =>
        new(input.Path, input.Kind == EntryKind.Other ? FolderFileSet.Everything.GetKind(input.Path) : input.Kind, input.Sha256);

    public bool IsUnchanged()
    {
        if (FolderFileSet.Everything.GetKind(Path) != Kind)
        {
            return false;
        }

        if (Sha256 is null)
        {
            return true;
        }

        using var stream = SharedFile.OpenRead(Path);
        return Convert.ToHexStringLower(SHA256.HashData(stream)) == Sha256;
    }
}
