using System.Globalization;
using System.Text.Json;
using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>Writes how the run went: whether the gate could look, the notes, and what the file leaves out.</summary>
internal sealed class SarifInvocation(SarifOutput file, SarifPlaces places, SarifDescriptors descriptors)
{
    private readonly Utf8JsonWriter _json = file.Json;

    /// <summary>Writes the member <c>invocations</c>. No time, no command line, no machine: the same result gives the same bytes.</summary>
    public void Write(GateResult result, int resultsOmitted)
    {
        _json.WriteStartArray("invocations");
        _json.WriteStartObject();
        _json.WriteBoolean("executionSuccessful", result.Verdict != GateVerdict.CouldNotLook);
        _json.WriteStartArray("toolExecutionNotifications");
        var notificationsOmitted = 0;
        foreach (var diagnostic in result.Diagnostics.Where(static d => d.Descriptor.IsNote || d.IsCouldNotLook))
        {
            if (file.CompressedSize > SarifLimits.CompressedBytes)
            {
                notificationsOmitted++;
                continue;
            }

            WriteNotification(diagnostic);
            file.DrainPiece();
        }

        WriteOmission(resultsOmitted, "results");
        WriteOmission(notificationsOmitted, "notifications");

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.WriteEndArray();
    }

    private void WriteNotification(GateDiagnostic diagnostic)
    {
        _json.WriteStartObject();
        if (diagnostic.Descriptor.IsNote)
        {
            WriteReference("descriptor", diagnostic.Descriptor.Code, descriptors.NotificationIndex(diagnostic.Descriptor));
        }
        else
        {
            WriteReference("associatedRule", diagnostic.Descriptor.Code, descriptors.RuleIndex(diagnostic.Descriptor));
        }

        _json.WriteString("level", SarifLevels.Level(diagnostic.Severity));
        WriteMessage(SarifText.Plain(diagnostic.Statement));
        if (diagnostic.Location is { } location && places.Of(location) is { } place)
        {
            _json.WriteStartArray("locations");
            _json.WriteStartObject();
            SarifPlaces.WritePhysicalLocation(_json, place);
            _json.WriteEndObject();
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteReference(string member, string id, int index)
    {
        _json.WriteStartObject(member);
        _json.WriteString("id", id);
        _json.WriteNumber("index", index);
        _json.WriteEndObject();
    }

    private void WriteOmission(int count, string what)
    {
        if (count == 0)
        {
            return;
        }

        _json.WriteStartObject();
        _json.WriteString("level", "warning");
        WriteMessage(string.Create(
            CultureInfo.InvariantCulture,
            $"{count} more {what} were left out, because GitHub refuses a file with more than {SarifLimits.ResultsPerRun} results or 10 MB after gzip. The gate's JSON report has all."));
        _json.WriteEndObject();
    }

    private void WriteMessage(string text)
    {
        _json.WriteStartObject("message");
        _json.WriteString("text", text);
        _json.WriteEndObject();
    }
}
