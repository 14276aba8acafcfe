using System.Security.Cryptography;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Build.State;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Files;
using OpenClaw.Policy.Reporting.Sarif;

namespace OpenClaw.Policy.Build.Evaluation;

/// <summary>The reports that an evaluation writes into its state.</summary>
internal static class GateReports
{
    /// <exception cref="IOException">A report cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">A report cannot be written.</exception>
    public static IEnumerable<InputRecord> Write(GateResult result, BuildRequest request, StateDirectory state)
    {
        var options = SarifOptions.Of(request.ToGateRequest());
        var onDemand = request.ReportsOnDemand?.Split(',') ?? [];
        foreach (var kind in ReportKind.OfEveryBuild.Concat(ReportKind.OnDemand.Where(k => onDemand.Contains(k.Word))))
        {
            yield return Write(state.At(state.FileOf(kind)), stream => kind.Write(result, options, stream));
        }
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
