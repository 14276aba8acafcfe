using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Where the reports of a gate run go. <c>-</c> is standard output.</summary>
/// <param name="Sarif">Null for none.</param>
/// <param name="Summary">Null for none.</param>
/// <param name="Format">How the verdict is printed.</param>
internal sealed record GateOutputs(string? Sarif, string? Summary, GateFormat Format)
{
    /// <summary>
    /// The options whose reports go to standard output, where a program could not tell a second one from the first. Text for people gives way,
    /// so it does not count.
    /// </summary>
    public IReadOnlyList<string> Printed =>
    [
        .. Option("--sarif", Sarif == StandardOutput.Name),
        .. Option("--summary", Summary == StandardOutput.Name),
        .. Option($"--format {Format.Word}", Format != GateFormat.Text),
    ];

    private static IEnumerable<string> Option(string option, bool isPrinted) => isPrinted ? [option] : [];
}
