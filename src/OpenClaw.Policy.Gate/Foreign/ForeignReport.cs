using OpenClaw.Policy.Files;
using OpenClaw.Policy.Json;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Gate.Foreign;

/// <summary>What <c>openclaw policy check --json</c> or <c>openclaw doctor --lint --json</c> printed elsewhere.</summary>
/// <param name="Ok">The report's own verdict.</param>
/// <param name="Findings">As printed.</param>
public sealed record ForeignReport(bool Ok, IReadOnlyList<ObjectNode> Findings)
{
    /// <summary>Reads a report.</summary>
    /// <param name="bytes">Its text in UTF-8.</param>
    /// <returns>Null when it is none: no JSON, no findings, or the message of a check that was not made.</returns>
    public static ForeignReport? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var report = JsonReader.Read(new SourceText("/report.json", Utf8Text.Decode(bytes)));
            return report.Find("findings") is ArrayNode findings && report.Find("ok").AsBoolean() is { } ok
                ? new ForeignReport(ok, [.. findings.Items.OfType<ObjectNode>()])
                : null;
        }
        catch (Exception e) when (e is JsonSyntaxException or Json5LimitException)
        {
            return null;
        }
    }
}
