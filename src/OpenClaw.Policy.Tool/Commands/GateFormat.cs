using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Doctor;
using OpenClaw.Policy.Reporting.Json;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>A way in which the gate prints its verdict.</summary>
/// <param name="Word">What <c>--format</c> takes.</param>
/// <param name="Write">Prints a result.</param>
internal sealed record GateFormat(string Word, Action<CommandHost, GateResult> Write)
{
    /// <summary>For people.</summary>
    public static GateFormat Text { get; } = new("text", static (host, result) =>
        TextReport.Write(result, new TextReportOptions { Color = host.UseColor, PathsRelativeTo = host.CurrentDirectory }, host.Output));

    /// <summary>The gate's own JSON.</summary>
    public static GateFormat Json { get; } = new("json", static (host, result) =>
        StandardOutput.Write(host, stream => JsonReport.Write(result, stream)));

    /// <summary>The envelope of <c>openclaw doctor --lint --json</c>.</summary>
    public static GateFormat Doctor { get; } = new("doctor", static (host, result) => DoctorReport.Write(result, host.Output));

    public static IReadOnlyList<GateFormat> All { get; } = [Text, Json, Doctor];

    /// <summary>The format of a word; <see cref="Text"/> without one, and for one that the option refuses.</summary>
    public static GateFormat Of(string? word) => All.FirstOrDefault(f => f.Word == word) ?? Text;
}
