using System.Security.Cryptography;
using OpenClaw.Policy.Files;

namespace OpenClaw.Policy.Gate;

/// <summary>The record of what a run read and looked for, as the result keeps it.</summary>
internal static class GateInputs
{
    public static IReadOnlyList<GateInput> Of(RecordingFileSet files)
    {
        var read = files.Reads.Select(static r => r.Path).ToHashSet(StringComparer.Ordinal);
        var lookedFor = files.Kinds.Where(k => !read.Contains(k.Key)).Select(static k => new GateInput(k.Key, k.Value, Sha256: null));
        return [.. files.Reads.Select(Of).Concat(lookedFor).OrderBy(static i => i.Path, StringComparer.Ordinal)];
    }

    private static GateInput Of(FileReadResult file) => file.Status switch
    {
        FileReadStatus.Found => new(file.Path, EntryKind.File, Convert.ToHexStringLower(SHA256.HashData(file.Bytes.Span))),
        FileReadStatus.Missing => new(file.Path, EntryKind.Missing, Sha256: null),
        FileReadStatus.Directory => new(file.Path, EntryKind.Directory, Sha256: null),
        _ => new(file.Path, EntryKind.Other, Sha256: null),
    };
}
