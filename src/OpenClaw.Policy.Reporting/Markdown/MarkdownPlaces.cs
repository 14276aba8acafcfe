using System.Globalization;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Reporting.Paths;

namespace OpenClaw.Policy.Reporting.Markdown;

/// <summary>Writes places as Markdown: file and line, with a link to the line where the file is published.</summary>
/// <param name="result">Whose places they are.</param>
/// <param name="links">Null when it is not known where the files are published.</param>
internal sealed class MarkdownPlaces(GateResult result, SourceLinks? links)
{
    private const int MaxPath = 200;

    private readonly ReportPaths _paths = ReportPaths.Of(result);

    /// <param name="writer">Where to.</param>
    /// <param name="location">Null writes nothing.</param>
    /// <param name="commitId">The commit whose file is meant; null for the one that is checked.</param>
    public void Write(MarkdownWriter writer, DiagnosticLocation? location, string? commitId = null)
    {
        if (location is null)
        {
            return;
        }

        // A whole file may be one that is missing, and a path that is too long to be shown is too long for a link. A submodule is published elsewhere.
        var link = links is not null && location.StartLine > 0 && _paths.TryMakeRelative(location.Path) is { Length: <= MaxPath } relative
            && !result.Submodules.Any(top => PathRules.IsInside(location.Path, top))
            ? links.To(relative, location.StartLine, commitId)
            : null;
        writer.Own(link is null ? "" : "[");
        writer.Code(_paths.ShowWithoutMachine(location.Path), MaxPath);
        if (location.StartLine > 0)
        {
            writer.Own(string.Create(CultureInfo.InvariantCulture, $", line {location.StartLine}"));
        }

        writer.Own(link is null ? "" : $"]({link})");
    }
}
