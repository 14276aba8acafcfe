using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Disclosure;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Foreign;

/// <summary>Turns findings that were printed elsewhere into diagnostics with lines, by the files of here.</summary>
/// <param name="files">The files.</param>
/// <param name="own">What is found here.</param>
/// <param name="unset">The variables without a value here whose values OpenClaw may repeat.</param>
internal sealed class ForeignFindings(ForeignFiles files, OwnFindings own, IReadOnlyCollection<string> unset)
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
        var settings = Settings(finding.Target ?? finding.OcPath);
        var (target, requirement) = (Places(finding.Target ?? finding.OcPath, finding.Line), Places(finding.Requirement, line: null));
        finding = own.Find(finding) is { } same ? finding with { Fact = same.Fact }
            : Unknown(finding, settings) is { Count: > 0 } unknown ? WithoutWords(finding, unknown, isRuleKnown: requirement.Count > 0)
            : finding with { Fact = new ForeignFact(settings) };
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
    /// The variables whose values the printed words may hold although they are not known here: those of the settings that the finding is about,
    /// else all. An agent's id, a part of a model's name or of an address: nobody can tell a value from a word by looking at it.
    /// </summary>
    private IReadOnlyCollection<string> Unknown(Finding finding, IReadOnlyList<Node> settings)
    {
        List<string> near = [.. settings.SelectMany(Repeated).SelectMany(UnsetVariables.In).Distinct(StringComparer.Ordinal)];
        return near.Count > 0 || HasHashesOnly(finding) ? near : unset;
    }

    /// <summary>Whether the words are this program's own, and hashes.</summary>
    private static bool HasHashesOnly(Finding finding) =>
        finding.Descriptor == DiagnosticCatalog.PolicyHashMismatch || finding.Descriptor == DiagnosticCatalog.AttestationHashMismatch;

    /// <summary>The texts of a setting that OpenClaw's words repeat: it never repeats what lies deeper, such as the environment of a server.</summary>
    private static IEnumerable<Node> Repeated(Node setting) => setting is ObjectNode fields
        ? fields.Members.SelectMany(static m => m.Name == "match" ? m.Value.AsMembers().Select(static r => r.Value) : [m.Value]).OfType<StringNode>()
        : [setting];

    private static Finding WithoutWords(Finding finding, IReadOnlyCollection<string> variables, bool isRuleKnown)
    {
        var more = variables.Count > MaxReadings ? " or of another variable" : "";
        var names = string.Join(", ", variables.Take(MaxReadings).Select(static v => $"${{{v}}}"));
        return finding with
        {
            Message = $"{finding.Descriptor.Title}. OpenClaw's own words are not shown: they may hold the value of {names}{more}.",
            Path = "",
            OcPath = null,
            Target = null,
            Requirement = isRuleKnown ? finding.Requirement : null,
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
