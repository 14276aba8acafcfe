using OpenClaw.Policy.Reporting.Files;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Where the reports of a gate run go. <c>-</c> is standard output.</summary>
/// <param name="Files">The reports that are wanted, each with its file.</param>
/// <param name="Format">How the verdict is printed.</param>
internal sealed record GateOutputs(IReadOnlyList<(ReportKind Kind, string File)> Files, GateFormat Format)
{
    /// <summary>
    /// The options whose reports go to standard output, where a program could not tell a second one from the first. Text for people gives way,
    /// so it does not count.
    /// </summary>
    public IReadOnlyList<string> Printed =>
    [
        .. Files.Where(static f => f.File == StandardOutput.Name).Select(static f => $"--{f.Kind.Word}"),
        .. Format == GateFormat.Text ? [] : new[] { $"--format {Format.Word}" },
    ];
}
