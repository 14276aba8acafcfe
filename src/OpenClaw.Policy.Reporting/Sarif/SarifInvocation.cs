using System.Globalization;
using System.Text.Json;
using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>Writes how the run went: whether the gate could look, the notes, and what the file leaves out.</summary>
internal sealed class SarifInvocation(Utf8JsonWriter json, SarifPlaces places, SarifDescriptors descriptors)
{
    /// <summary>Writes the member <c>invocations</c>. No time, no command line, no machine: the same result gives the same bytes.</summary>
    public void Write(GateResult result, int resultsOmitted)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", result.Verdict != GateVerdict.CouldNotLook);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var diagnostic in result.Diagnostics)
        {
            if (diagnostic.Descriptor.IsNote || diagnostic.IsCouldNotLook)
            {
                WriteNotification(diagnostic);
            }
        }

        if (resultsOmitted > 0)
        {
            WriteOmission(resultsOmitted);
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private void WriteNotification(GateDiagnostic diagnostic)
    {
        json.WriteStartObject();
        if (diagnostic.Descriptor.IsNote)
        {
            WriteReference("descriptor", diagnostic.Descriptor.Code, descriptors.NotificationIndex(diagnostic.Descriptor));
        }
        else
        {
            WriteReference("associatedRule", diagnostic.Descriptor.Code, descriptors.RuleIndex(diagnostic.Descriptor));
        }

        json.WriteString("level", SarifLevels.Level(diagnostic.Severity));
        WriteMessage(SarifText.Plain(diagnostic.Message));
        if (diagnostic.Location is { } location && places.Of(location) is { } place)
        {
            json.WriteStartArray("locations");
            json.WriteStartObject();
            SarifPlaces.WritePhysicalLocation(json, place);
            json.WriteEndObject();
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    private void WriteReference(string member, string id, int index)
    {
        json.WriteStartObject(member);
        json.WriteString("id", id);
        json.WriteNumber("index", index);
        json.WriteEndObject();
    }

    private void WriteOmission(int resultsOmitted)
    {
        json.WriteStartObject();
        json.WriteString("level", "warning");
        WriteMessage(string.Create(
            CultureInfo.InvariantCulture,
            $"The file holds the first {SarifLimits.ResultsPerRun} results; {resultsOmitted} more were left out, because GitHub refuses a file with more. The gate's JSON report has all."));
        json.WriteEndObject();
    }

    private void WriteMessage(string text)
    {
        json.WriteStartObject("message");
        json.WriteString("text", text);
        json.WriteEndObject();
    }
}
