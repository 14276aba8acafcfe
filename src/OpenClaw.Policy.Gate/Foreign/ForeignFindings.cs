using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Foreign;

/// <summary>Turns findings that were printed elsewhere into diagnostics with lines, by the files of here.</summary>
internal sealed class ForeignFindings(ForeignFiles files)
{
    /// <summary>A reader cannot choose among more.</summary>
    private const int MaxReadings = 5;

    /// <returns>Null for a check that is none of the policy's, such as those of the doctor itself.</returns>
    public GateDiagnostic? Locate(ObjectNode printed)
    {
        if (DiagnosticCatalog.All.FirstOrDefault(d => d.CheckId is { } id && id == printed["checkId"].AsString()) is not { } descriptor)
        {
            return null;
        }

        var finding = new Finding
        {
            Descriptor = descriptor,
            Message = printed["message"].AsString() ?? "",
            Path = printed["path"].AsString() ?? "",
            Line = printed["line"] is NumberNode { Value: >= 1 and <= int.MaxValue } line ? (int)line.Value : null,
            OcPath = printed["ocPath"].AsString(),
            Target = printed["target"].AsString(),
            Requirement = printed["requirement"].AsString(),
            FixHint = printed["fixHint"].AsString(),
        };
        var (target, requirement) = (Places(finding.Target ?? finding.OcPath, finding.Line), Places(finding.Requirement, line: null));
        return new GateDiagnostic
        {
            Descriptor = descriptor,
            Severity = SeverityWords.TryParse(printed["severity"].AsString()) ?? descriptor.Severity,
            Message = finding.Message,
            Remedy = finding.FixHint,
            Location = target.Count > 0 ? target[0] : requirement.Count > 0 ? requirement[0] : DiagnosticLocation.WholeFile(files.ConfigPath),
            Related =
            [
                .. target.Skip(1).Take(MaxReadings).Select(static p => new RelatedLocation(p, "another place that the ambiguous address can mean")),
                .. requirement.Take(MaxReadings).Select((p, i) => new RelatedLocation(
                    p, i == 0 ? GateDiagnostics.RuleWords : "another rule that the ambiguous address can mean")),
            ],
            Finding = finding,
        };
    }

    private IReadOnlyList<DiagnosticLocation> Places(string? address, int? line)
    {
        if (address is null || OcAddress.DocumentOf(address, out var path) is not { } name || files.Find(name) is not { } file)
        {
            return [];
        }

        if (file.Value is { } document)
        {
            return [.. OcAddress.Find(document, path, out _).Select(static n => n.Origin).OfType<Origin>().Select(static o => DiagnosticLocation.Of(o.Anchor)).Distinct()];
        }

        return line is { } number && file.Source.GetLine(number) is { Length: > 0 } text
            ? [new DiagnosticLocation(file.Source.Path, number, 1, number, text.Length + 1, file.Source)]
            : [DiagnosticLocation.WholeFile(file.Source.Path)];
    }
}
