using System.Text.Json;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Drift;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Reporting.Paths;

namespace OpenClaw.Policy.Reporting.Json;

/// <summary>
/// The JSON of <c>diff</c>: two runs beside each other. The page docs/reference/diff.md describes its members, under the same promises as
/// <see cref="JsonReport"/>.
/// </summary>
public static class DriftJsonReport
{
    public const int SchemaVersion = 1;

    public static void Write(RunComparison comparison, Stream output)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentNullException.ThrowIfNull(output);
        using (var json = new Utf8JsonWriter(output, ReportJson.Options))
        {
            var (before, after) = (ReportPaths.Of(comparison.Before), ReportPaths.Of(comparison.After));
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", SchemaVersion);
            json.WriteStartObject("tool");
            json.WriteString("name", ToolIdentity.Name);
            json.WriteString("version", ToolIdentity.Version);
            json.WriteEndObject();
            json.WriteBoolean("complete", comparison.IsComplete);
            json.WriteBoolean("changed", comparison.HasChanges);
            WriteRun(json, before, "before", comparison.BeforeName, comparison.Before, comparison.Commit);
            WriteRun(json, after, "after", comparison.AfterName, comparison.After, commit: null);
            WriteAgents(json, before, after, comparison);
            json.WriteEndObject();
        }

        output.WriteByte((byte)'\n');
    }

    private static void WriteRun(Utf8JsonWriter json, ReportPaths paths, string member, string name, GateResult result, GitCommit? commit)
    {
        result = PublishedResult.Of(result);
        json.WriteStartObject(member);
        json.WriteText("name", name);
        json.WriteText("release", result.Release);
        json.WriteCommit("commit", commit);
        new JsonDiagnosticWriter(json, paths).WriteArray("couldNotLook", result.Diagnostics.Where(static d => d.IsCouldNotLook));
        json.WriteEndObject();
    }

    private static void WriteAgents(Utf8JsonWriter json, ReportPaths before, ReportPaths after, RunComparison comparison)
    {
        json.WriteStartArray("agents");
        foreach (var agent in comparison.Agents)
        {
            json.WriteStartObject();
            json.WriteText("id", agent.AgentId);
            json.WriteBoolean("compared", agent.Drift is not null);
            json.WriteStartObject("workspace");
            json.WriteText("before", before.ShowOrNull(agent.WorkspaceBefore));
            json.WriteText("after", after.ShowOrNull(agent.WorkspaceAfter));
            json.WriteEndObject();
            if (agent.Drift is { } drift)
            {
                new DriftJsonWriter(json, before, after).WriteMembers(drift);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
