using System.Text.Json;
using OpenClaw.Policy.Attestation;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Json;
using OpenClaw.Policy.Reporting.Paths;

namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>
/// The one place that writes SARIF 2.1.0 (OASIS standard, with errata 01), as GitHub code scanning reads it. Nothing else knows
/// the format, so a library could take its place.
/// </summary>
/// <remarks>
/// The same result and options give the same bytes on every machine: no time, no random id, no path of the machine, <c>\n</c> line ends, a last
/// one, no byte order mark.
/// </remarks>
public static class SarifLog
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    /// <summary>Writes a whole SARIF file with one run.</summary>
    public static void Write(GateResult result, SarifOptions options, Stream output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(output);
        result = PublishedResult.Of(result);
        using var file = new SarifOutput(output);
        file.Json.WriteStartObject();
        file.Json.WriteString("$schema", Schema);
        file.Json.WriteString("version", "2.1.0");
        file.Json.WriteStartArray("runs");
        WriteRun(file, result, options);
        file.Json.WriteEndArray();
        file.Json.WriteEndObject();
        file.Complete();
    }

    private static void WriteRun(SarifOutput file, GateResult result, SarifOptions options)
    {
        var json = file.Json;
        var places = new SarifPlaces(result);
        var descriptors = new SarifDescriptors(result);
        json.WriteStartObject();
        WriteTool(json, descriptors);
        WriteAutomationDetails(json, places, options);
        WriteVersionControl(json, options.VersionControl);
        WriteUriBaseIds(json);
        json.WriteString("columnKind", "utf16CodeUnits");
        WriteNewlineSequences(json);
        var omitted = new SarifResults(file, places, descriptors).Write(result);
        new SarifInvocation(file, places, descriptors).Write(result, omitted);
        WriteProperties(json, result, omitted);
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, SarifDescriptors descriptors)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", ToolIdentity.Name);
        json.WriteString("version", ToolIdentity.Version);
        json.WriteString("semanticVersion", ToolIdentity.Version);
        json.WriteString("informationUri", DiagnosticCatalog.ProjectUri);
        descriptors.Write(json);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>
    /// GitHub takes the id up to the last slash for the category of the analysis. It depends on nothing but the config's place, so that a run which
    /// could not look and the next one which can are one series: else an alert of the former would stay open for ever.
    /// </summary>
    private static void WriteAutomationDetails(Utf8JsonWriter json, SarifPlaces places, SarifOptions options)
    {
        var scope = string.IsNullOrEmpty(options.Scope) ? "" : $"{Uri.EscapeDataString(ReportJson.Text(options.Scope, TextLimit.Detail))}/";
        json.WriteStartObject("automationDetails");
        json.WriteString("id", $"{ToolIdentity.Name}/{ReportPaths.ToUri(places.ConfigPath)}/{scope}");
        json.WriteEndObject();
    }

    private static void WriteVersionControl(Utf8JsonWriter json, SarifVersionControl? versionControl)
    {
        if (versionControl is not { RepositoryUri: { IsAbsoluteUri: true, IsFile: false } repository })
        {
            return;
        }

        var withoutSecrets = new UriBuilder(repository) { UserName = "", Password = "" }.Uri;
        json.WriteStartArray("versionControlProvenance");
        json.WriteStartObject();
        json.WriteString("repositoryUri", withoutSecrets.AbsoluteUri);
        if (versionControl.RevisionId is { } revision)
        {
            json.WriteText("revisionId", revision);
        }

        if (versionControl.Branch is { } branch)
        {
            json.WriteText("branch", branch);
        }

        json.WriteStartObject("mappedTo");
        json.WriteString("uriBaseId", SarifPlaces.RootId);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteUriBaseIds(Utf8JsonWriter json)
    {
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(SarifPlaces.RootId);
        json.WriteStartObject("description");
        json.WriteString("text", "The top folder of the repository.");
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The line ends that lines are counted by. A sequence stands before one that it begins with.</summary>
    private static void WriteNewlineSequences(Utf8JsonWriter json)
    {
        json.WriteStartArray("newlineSequences");
        json.WriteStringValue("\r\n");
        json.WriteStringValue("\n");
        json.WriteStringValue("\r");
        json.WriteEndArray();
    }

    /// <summary>The hashes of each agent, when there are several workspaces.</summary>
    private static void WriteAgents(Utf8JsonWriter json, IReadOnlyList<AgentReport> agents)
    {
        if (!agents.Any(static a => a.Attestation is not null))
        {
            return;
        }

        json.WriteStartArray("agents");
        foreach (var agent in agents)
        {
            json.WriteStartObject();
            json.WriteText("id", agent.AgentId);
            json.WriteString("verdict", agent.Verdict.ToWord());
            if (agent.Attestation is { } attestation)
            {
                WriteHashes(json, attestation);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHashes(Utf8JsonWriter json, PolicyAttestation attestation)
    {
        foreach (var (name, hash) in AttestationRows.Of(attestation))
        {
            json.WriteText($"{name}Hash", hash);
        }
    }

    private static void WriteProperties(Utf8JsonWriter json, GateResult result, int resultsOmitted)
    {
        json.WriteStartObject("properties");
        json.WriteString("verdict", result.Verdict.ToWord());
        json.WriteString("failOn", result.ThresholdWord());
        if (result.Release is { } release)
        {
            json.WriteText("openclawRelease", release);
        }

        if (JudgedBy.Of(result) is { } judges)
        {
            json.WriteText("judged", judges, TextLimit.Detail);
        }

        if (result.Attestation is { } attestation)
        {
            WriteHashes(json, attestation);
        }
        else
        {
            WriteAgents(json, result.Agents);
        }

        if (resultsOmitted > 0)
        {
            json.WriteNumber("resultsOmitted", resultsOmitted);
        }

        json.WriteEndObject();
    }
}
