using System.Text.Json;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Paths;

namespace OpenClaw.Policy.Reporting.Json;

/// <summary>
/// The gate's own JSON (<c>gate --json</c>, the build's <c>OpenClawPolicyReport</c>): the whole result for programs. The page
/// docs/reference/gate-json.md describes its members. New members may appear; a member that is there keeps its meaning within one
/// <see cref="SchemaVersion"/>.
/// </summary>
/// <remarks>
/// The same result gives the same bytes: no time, no order of a hash table, no byte order mark, <c>\n</c> line ends and a last one.
/// Only ASCII is written, so no name in it can steer a terminal. Paths are relative to the root; a file outside keeps its absolute path.
/// </remarks>
public static class JsonReport
{
    public const int SchemaVersion = 1;

    public static void Write(GateResult result, Stream output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        result = PublishedResult.Of(result);
        using (var json = new Utf8JsonWriter(output, ReportJson.Options))
        {
            var paths = ReportPaths.Of(result);
            json.WriteStartObject();
            WriteVerdict(json, result, paths);
            json.WriteCounts(DiagnosticCounts.Of(result));
            json.WriteHashes(result.Attestation);
            List<GateDiagnostic> findings = [.. result.Diagnostics.Where(static d => !d.Descriptor.IsNote)];
            List<GateDiagnostic> notes = [.. result.Diagnostics.Where(static d => d.Descriptor.IsNote)];
            new JsonAgentWriter(json, paths).WriteArray(result, findings, notes);
            var diagnostics = new JsonDiagnosticWriter(json, paths);
            diagnostics.WriteArray("findings", findings);
            diagnostics.WriteArray("notes", notes);
            WriteTables(json, result);
            WriteInputs(json, result, paths);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteVerdict(Utf8JsonWriter json, GateResult result, ReportPaths paths)
    {
        json.WriteNumber("schemaVersion", SchemaVersion);
        json.WriteStartObject("tool");
        json.WriteString("name", ToolIdentity.Name);
        json.WriteString("version", ToolIdentity.Version);
        json.WriteEndObject();
        json.WriteString("verdict", result.Verdict.ToWord());
        json.WriteBoolean("ok", result.Verdict == GateVerdict.Passed);
        json.WriteString("failOn", result.ThresholdWord());
        json.WriteText("release", result.Release);
        json.WriteText("config", paths.ShowOrNull(result.ConfigPath));
        json.WriteText("workspace", paths.ShowOrNull(result.WorkspacePath));
        json.WriteText("policy", paths.ShowOrNull(result.PolicyPath));
        json.WriteText("judged", JudgedBy.Of(result));
        WriteBase(json, result.Base);
    }

    private static void WriteBase(Utf8JsonWriter json, GateBase? trusted)
    {
        if (trusted is null)
        {
            json.WriteNull("base");
            return;
        }

        json.WriteStartObject("base");
        json.WriteText("revision", trusted.Revision);
        json.WriteText("commit", trusted.CommitId);
        json.WriteText("fork", trusted.ForkId);
        json.WriteEndObject();
    }

    private static void WriteTables(Utf8JsonWriter json, GateResult result)
    {
        json.WriteStartArray("tables");
        foreach (var table in result.Tables)
        {
            json.WriteStartObject();
            json.WriteText("title", table.Title);
            WriteCells("columns", table.Columns);
            json.WriteStartArray("rows");
            foreach (var row in table.Rows)
            {
                WriteCells(null, row);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();

        void WriteCells(string? name, IReadOnlyList<string> cells)
        {
            if (name is not null)
            {
                json.WritePropertyName(name);
            }

            json.WriteStartArray();
            foreach (var cell in cells)
            {
                json.WriteStringValue(ReportJson.Text(cell));
            }

            json.WriteEndArray();
        }
    }

    private static void WriteInputs(Utf8JsonWriter json, GateResult result, ReportPaths paths)
    {
        json.WriteStartArray("inputs");
        foreach (var input in result.Inputs)
        {
            json.WriteStartObject();
            json.WriteText("path", paths.Show(input.Path));
            json.WriteText("sha256", input.Sha256);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("environmentNames");
        foreach (var name in result.EnvironmentNames)
        {
            json.WriteStringValue(ReportJson.Text(name));
        }

        json.WriteEndArray();
    }
}
