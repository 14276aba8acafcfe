using System.Security.Cryptography;
using OpenClaw.Policy.Files;

namespace OpenClaw.Policy.Gate;

/// <summary>The record of what a run read, as the result keeps it.</summary>
internal static class GateInputs
{
    public static IReadOnlyList<GateInput> Of(RecordingFileSet files) =>
    [
        .. files.Reads.Select(static r => new GateInput(
            r.Path,
            r.Status == FileReadStatus.Found ? Convert.ToHexStringLower(SHA256.HashData(r.Bytes.Span)) : null)),
    ];
}
