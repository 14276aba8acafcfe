using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Reporting.Json;
using OpenClaw.Policy.Reporting.Paths;

namespace OpenClaw.Policy.Reporting.Doctor;

/// <summary>
/// The gate's result in the envelope of <c>openclaw doctor --lint --json</c>, for tools that read that: the policy's part of it, with
/// the gate's own codes as checks of their own.
/// </summary>
public static class DoctorReport
{
    private const int SchemaVersion = 1;

    /// <summary>Writes one line of JSON.</summary>
    public static void Write(GateResult result, TextWriter output)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(output);
        result = PublishedResult.Of(result);
        var release = result.Release is { } version ? ReleaseCatalog.Find(version) : null;
        var paths = ReportPaths.Of(result);
        var checks = release?.CheckCount ?? 0;
        var hasRun = HasRun(result);
        var envelope = new ObjectNodeBuilder();
        if (release is null || release.NumbersDoctorReports)
        {
            envelope.Set("schemaVersion", SchemaVersion);
        }

        output.Write(ReportJson.Escape(JsonTextWriter.GetText(envelope
            .Set("ok", result.Verdict == GateVerdict.Passed)
            .Set("checksRun", hasRun ? checks : 0)
            .Set("checksSkipped", hasRun ? 0 : checks)
            .Set("findings", new ArrayNode([.. InDoctorsOrder(result.Diagnostics).Select(d => Finding(d, paths))]))
            .Build())));
        output.Write('\n');
    }

    /// <summary>A check of OpenClaw's own that stops the gate, such as the one for a missing policy, is run by the doctor like any other.</summary>
    private static bool HasRun(GateResult result) =>
        result.Verdict != GateVerdict.CouldNotLook || result.Diagnostics.Where(static d => d.IsCouldNotLook).All(static d => d.Finding is not null);

    /// <summary>By severity, check id and path. All three are ASCII words but for paths, whose order no reader depends on.</summary>
    private static IEnumerable<GateDiagnostic> InDoctorsOrder(IEnumerable<GateDiagnostic> diagnostics) => diagnostics
        .Where(static d => !d.Descriptor.IsNote)
        .OrderByDescending(static d => d.Severity)
        .ThenBy(static d => CheckId(d), StringComparer.Ordinal)
        .ThenBy(static d => d.Finding?.Path ?? "", StringComparer.Ordinal);

    private static ObjectNode Finding(GateDiagnostic diagnostic, ReportPaths paths) => diagnostic.Finding is { } finding
        ? finding.ToNode()
        : new ObjectNodeBuilder()
            .Set("checkId", CheckId(diagnostic))
            .Set("severity", diagnostic.Severity.ToWord())
            .Set("message", WellFormedText.Of(diagnostic.Message))
            .Set("source", ToolIdentity.Name)
            .SetIfPresent("path", paths.ShowOrNull(diagnostic.Location?.Path))
            .SetIfPresent("fixHint", diagnostic.Remedy)
            .Build();

    private static string CheckId(GateDiagnostic diagnostic) => diagnostic.Descriptor.CheckId ?? $"{ToolIdentity.Name}/{diagnostic.Descriptor.Code}";
}
