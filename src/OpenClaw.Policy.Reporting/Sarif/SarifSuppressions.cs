using System.Text.Json;
using System.Text.Json.Nodes;
using OpenClaw.Policy.Gate.Families;
using OpenClaw.Policy.Reporting.Json;

namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>
/// Marks results of a file that <see cref="SarifLog"/> wrote as suppressed (SARIF 2.1.0, section 3.27.23), for whoever silences findings after
/// the evaluation. The results stay in the file: who silenced them, and why, is for its readers to see.
/// </summary>
public static class SarifSuppressions
{
    /// <summary>Suppresses the results of some rules.</summary>
    /// <param name="sarif">A whole SARIF file of this project.</param>
    /// <param name="reasons">Why each of the rules is silenced, by its code. Results that fail the gate are never suppressed.</param>
    /// <returns>The file with the suppressions; nothing else in it changes.</returns>
    /// <exception cref="IOException">The content is not such a file.</exception>
    public static byte[] Apply(ReadOnlyMemory<byte> sarif, IReadOnlyDictionary<string, string> reasons)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        try
        {
            var document = JsonNode.Parse(sarif.Span);
            foreach (var run in Member(document, "runs").AsArray())
            {
                var failing = FailingLevels((string?)Member(Member(run, "properties"), "failOn"));
                foreach (var result in Member(run, "results").AsArray())
                {
                    Suppress(result, failing, reasons);
                }
            }

            return Write(document!);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            throw new IOException("The SARIF file was changed by somebody else.", e);
        }
    }

    private static void Suppress(JsonNode? result, string[] failing, IReadOnlyDictionary<string, string> reasons)
    {
        var rule = Member(result, "ruleId").GetValue<string>();
        var fails = CheckFamilies.FindDescriptor(rule) is not { IsCouldNotLook: false } || failing.Contains(Member(result, "level").GetValue<string>());
        if (!fails && reasons.TryGetValue(rule, out var reason))
        {
            result!["suppressions"] = new JsonArray(new JsonObject
            {
                ["kind"] = "external",
                ["status"] = "accepted",
                ["justification"] = ReportJson.Text(reason),
            });
        }
    }

    private static JsonNode Member(JsonNode? node, string name) =>
        node?[name] ?? throw new InvalidOperationException($"The file has no member {name} where it should.");

    private static string[] FailingLevels(string? threshold) => threshold switch
    {
        "none" => [],
        "info" => ["error", "warning", "note"],
        "warning" => ["error", "warning"],
        _ => ["error"],
    };

    private static byte[] Write(JsonNode document)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, ReportJson.Options))
        {
            document.WriteTo(json);
        }

        buffer.WriteByte((byte)'\n');
        return buffer.ToArray();
    }
}
