using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Drift;
using OpenClaw.Policy.Reporting.Json;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Runs <c>diff</c>.</summary>
internal static class DiffExecution
{
    public static int Run(CommandHost host, DiffOptions options, GateRequest request)
    {
        var comparison = options.AgainstRelease is { } other
            ? RunComparison.OfReleases(request, request.OpenClawVersion!, other)
            : SinceComparison.Of(request, options.Since!);
        if (options.Json)
        {
            StandardOutput.Write(host, stream => DriftJsonReport.Write(comparison, stream));
        }
        else
        {
            DriftTextReport.Write(comparison, new TextReportOptions { Color = host.UseColor, PathsRelativeTo = host.CurrentDirectory }, host.Output);
        }

        return !comparison.IsComplete || comparison.Obstacles.Any() ? ExitCodes.CouldNotLook
            : comparison.HasChanges ? ExitCodes.Findings
            : ExitCodes.Ok;
    }
}
