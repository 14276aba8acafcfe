using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Disclosure;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Foreign;

/// <summary>Turns findings that were printed elsewhere into diagnostics with lines, by the files of here.</summary>
/// <param name="files">The files.</param>
/// <param name="unknownIds">The variables without a value here that give agents their ids.</param>
internal sealed class ForeignFindings(ForeignFiles files, IReadOnlyCollection<string> unknownIds)
{
    private const string Agents = "oc://openclaw.config/agents/";

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
        var settings = Settings(finding.Target ?? finding.OcPath);
        var (target, requirement) = (Places(finding.Target ?? finding.OcPath, finding.Line), Places(finding.Requirement, line: null));
        finding = Unknown(finding, settings) is { Count: > 0 } unknown ? WithoutWords(finding, unknown) : finding with { Fact = new ForeignFact(settings) };
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

    private IReadOnlyList<Node> Settings(string? address) =>
        address is not null && OcAddress.DocumentOf(address, out var path) is { } name && files.Find(name) is { Value: { } document }
            ? OcAddress.Find(document, path, out _)
            : [];

    /// <summary>
    /// The variables whose values the printed words may hold although they are not known here: those of the settings that the finding is
    /// about, and those of ids when it is about an agent that is not here.
    /// </summary>
    private IReadOnlyCollection<string> Unknown(Finding finding, IReadOnlyList<Node> settings) =>
        settings.Count == 0 && (finding.Target ?? finding.OcPath)?.StartsWith(Agents, StringComparison.Ordinal) == true
            ? unknownIds
            : [.. settings.SelectMany(Repeated).SelectMany(UnsetVariables.In).Distinct(StringComparer.Ordinal)];

    /// <summary>The texts of a setting that OpenClaw's words repeat: it never repeats what lies deeper, such as the environment of a server.</summary>
    private static IEnumerable<Node> Repeated(Node setting) => setting is ObjectNode fields
        ? fields.Members.SelectMany(static m => m.Name == "match" ? m.Value.AsMembers().Select(static r => r.Value) : [m.Value]).OfType<StringNode>()
        : [setting];

    private static Finding WithoutWords(Finding finding, IReadOnlyCollection<string> variables)
    {
        var names = string.Join(", ", variables.Take(MaxReadings).Select(static v => $"${{{v}}}"));
        return finding with
        {
            Message = $"{finding.Descriptor.Title}. OpenClaw's own words are not shown: they may hold the value of {names}.",
            OcPath = null,
            Target = null,
            FixHint = "Give the variables with --env NAME=VALUE to see the words without the values, or with --public-env to see both.",
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
