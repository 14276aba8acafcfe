using System.Security.Cryptography;
using OpenClaw.Policy.Build.State;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Json;
using OpenClaw.Policy.Reporting.Sarif;

namespace OpenClaw.Policy.Build.Evaluation;

/// <summary>The files that every evaluation writes.</summary>
internal static class GateReports
{
    /// <exception cref="IOException">A report cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A report cannot be written.</exception>
    public static IEnumerable<InputRecord> Write(GateResult result, SarifOptions options, StateDirectory state)
    {
        yield return Write(state.At(state.Sarif), stream => SarifLog.Write(result, options, stream));
        yield return Write(state.At(state.Report), stream => JsonReport.Write(result, stream));
    }

    private static InputRecord Write(Destination place, Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        AtomicFile.Write(place, buffer.WriteTo);
        var hash = SHA256.HashData(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
        return new InputRecord(place.Path, PathKind.File, Convert.ToHexStringLower(hash));
    }
}
