using System.Text.Json;
using OpenClaw.Policy.Attestation;

namespace OpenClaw.Policy.Reporting.Json;

/// <summary>The members that a whole run and each of its agents have in common.</summary>
internal static class VerdictJson
{
    /// <summary>Writes the member <c>counts</c>.</summary>
    public static void WriteCounts(this Utf8JsonWriter json, DiagnosticCounts counts)
    {
        json.WriteStartObject("counts");
        json.WriteNumber("couldNotLook", counts.CouldNotLook);
        json.WriteNumber("error", counts.Errors);
        json.WriteNumber("warning", counts.Warnings);
        json.WriteNumber("info", counts.Infos);
        json.WriteNumber("notes", counts.Notes);
        json.WriteEndObject();
    }

    /// <summary>Writes the member <c>hashes</c>, which is null when there are none.</summary>
    public static void WriteHashes(this Utf8JsonWriter json, PolicyAttestation? attestation)
    {
        if (attestation is null)
        {
            json.WriteNull("hashes");
            return;
        }

        json.WriteStartObject("hashes");
        json.WriteText("policy", attestation.PolicyHash);
        json.WriteText("workspace", attestation.WorkspaceHash);
        json.WriteText("findings", attestation.FindingsHash);
        json.WriteText("attestation", attestation.AttestationHash);
        json.WriteEndObject();
    }
}
