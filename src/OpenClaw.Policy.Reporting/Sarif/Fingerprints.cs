using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>The fingerprints by which a service knows a result again in the next run. One object a file: equal results are numbered.</summary>
internal sealed class Fingerprints
{
    /// <summary>The name ends in the version of its recipe, as SARIF 2.1.0, section 3.27.17, wants it.</summary>
    private const string FindingKey = "openclawPolicyFinding/v1";

    /// <summary>GitHub's name, which has no version.</summary>
    private const string LineKey = "primaryLocationLineHash";

    private readonly Dictionary<SourceText, LineHashes> _lines = [];
    private readonly Dictionary<string, int> _occurrences = new(StringComparer.Ordinal);

    /// <summary>Writes the member <c>partialFingerprints</c>.</summary>
    public void Write(Utf8JsonWriter json, GateDiagnostic diagnostic, SarifPlace place)
    {
        json.WriteStartObject("partialFingerprints");
        if (LineHash(place) is { } lineHash)
        {
            json.WriteString(LineKey, lineHash);
        }

        json.WriteString(FindingKey, Finding(diagnostic, place));
        json.WriteEndObject();
    }

    /// <summary>What tells one finding from all others of the run, in every report. Equal ones are numbered in the order of the calls.</summary>
    public string Finding(GateDiagnostic diagnostic, SarifPlace place) => Numbered(FindingHash(diagnostic, place));

    /// <summary>Null when the file was not read: GitHub's upload then computes it from the file.</summary>
    private string? LineHash(SarifPlace place)
    {
        if (place.Region is not { Source: { } source } region)
        {
            return null;
        }

        if (!_lines.TryGetValue(source, out var hashes))
        {
            hashes = LineHashes.Of(source.Text);
            _lines.Add(source, hashes);
        }

        return hashes.Line(region.StartLine);
    }

    /// <summary>
    /// What is wrong, which rule says so, and where in the structure of the file, not on which line: others before it may come and go. What the
    /// gate says of a file as a whole has just that file.
    /// </summary>
    private static string FindingHash(GateDiagnostic diagnostic, SarifPlace place)
    {
        var (target, requirement) = diagnostic.Finding is { Target: { } found } finding
            ? ($"{WithoutIndexes(found, diagnostic)} {diagnostic.StructuralPath}", WithoutIndexes(finding.Requirement ?? "", diagnostic))
            : (place.RelativePath, diagnostic.Subject ?? diagnostic.StructuralPath ?? "");

        // The files of several workspaces have the same addresses.
        var file = diagnostic.Agents.Count > 0 ? $" {place.RelativePath}" : "";
        var recipe = string.Create(
            CultureInfo.InvariantCulture,
            $"{diagnostic.Descriptor.Code} {target.Length}:{target} {requirement.Length}:{requirement}{file}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(recipe)));
    }

    /// <summary>Without the numbers of items, which the items before them change. Where the structure is not known, they are all that there is.</summary>
    private static string WithoutIndexes(string address, GateDiagnostic diagnostic) => diagnostic.StructuralPath is null ? address
        : string.Join('/', address.Split('/').Select(static step => step is ['#', .. var number] && number.All(char.IsAsciiDigit) ? "#" : step));

    private string Numbered(string hash)
    {
        var occurrence = _occurrences.GetValueOrDefault(hash) + 1;
        _occurrences[hash] = occurrence;
        return string.Create(CultureInfo.InvariantCulture, $"{hash}:{occurrence}");
    }
}
