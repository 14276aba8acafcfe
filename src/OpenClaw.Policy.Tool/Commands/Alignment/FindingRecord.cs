using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Tool.Commands.Alignment;

/// <summary>A finding of the family for a reader and for a program.</summary>
internal static class FindingRecord
{
    public static JsonObject Of(FamilyFinding finding, string root) => new(
    [
        new("code", new JsonString(finding.Descriptor.Code)),
        new("check", new JsonString(finding.Descriptor.CheckId ?? string.Empty)),
        new("severity", new JsonString(finding.Severity.ToWord())),
        new("subject", new JsonString(finding.Subject)),
        new("message", new JsonString(finding.Message)),
        new("remedy", new JsonString(finding.Remedy)),
        new("place", Place(finding.Place, root)),
        new("related", new JsonArray([.. finding.Related.Select(r => new JsonObject([new("place", Place(r.Place, root)), new("message", new JsonString(r.Message))]))])),
    ]);

    public static IEnumerable<string> Lines(FamilyFinding finding, string root) =>
    [
        $"{Words(finding.Place, root)}: {finding.Severity.ToWord()} {finding.Descriptor.Code}: {TerminalText.Escape(finding.Message)} [{finding.Descriptor.CheckId}]",
        .. finding.Related.Select(r => $"    {Words(r.Place, root)}: {TerminalText.Escape(r.Message)}"),
        $"    {finding.Remedy}",
    ];

    private static string Words(FindingPlace place, string root) =>
        TerminalText.Escape(Path.GetRelativePath(root, place.Path).Replace('\\', '/')) + (place.Span is { } span ? $"({span.StartPosition.Line},{span.StartPosition.Column})" : string.Empty);

    private static JsonObject Place(FindingPlace place, string root)
    {
        var result = new JsonObject([new("file", new JsonString(Path.GetRelativePath(root, place.Path).Replace('\\', '/')))]);
        if (place.Span is { } span)
        {
            result.Set("line", new JsonInteger(span.StartPosition.Line));
            result.Set("column", new JsonInteger(span.StartPosition.Column));
        }

        return result;
    }
}
