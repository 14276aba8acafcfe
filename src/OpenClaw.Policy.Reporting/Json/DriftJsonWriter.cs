using System.Text.Json;
using OpenClaw.Policy.Drift;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Drift;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Reporting.Paths;

namespace OpenClaw.Policy.Reporting.Json;

/// <summary>Writes how two states differ, as members of an object. Every member is always there.</summary>
/// <param name="json">Where to.</param>
/// <param name="before">The paths of the earlier state.</param>
/// <param name="after">The paths of the later state.</param>
internal sealed class DriftJsonWriter(Utf8JsonWriter json, ReportPaths before, ReportPaths after)
{
    public void WriteMembers(StateDrift drift)
    {
        WriteStrings("causes", drift.Causes.Select(static c => c.ToWord()));
        WriteState("before", drift.Before);
        WriteState("after", drift.After);
        json.WriteStartObject("checks");
        WriteStrings("added", drift.AddedChecks);
        WriteStrings("removed", drift.RemovedChecks);
        json.WriteEndObject();
        json.WriteStartObject("evidenceKeys");
        WriteStrings("added", drift.AddedEvidenceKeys);
        WriteStrings("removed", drift.RemovedEvidenceKeys);
        json.WriteEndObject();
        WriteValues("policy", "address", drift.Policy);
        WriteRows("evidence", "key", drift.Evidence);
        WriteRows("findings", "checkId", drift.Findings);
        WriteVariables(drift.Environment);
        WriteStrings("unsetVariables", drift.UnsetVariables);
    }

    private void WriteState(string name, AttestedState state)
    {
        json.WriteStartObject(name);
        json.WriteText("release", state.Release);
        json.WriteText("contract", state.Contract);
        json.WriteHashes(state.Attestation);
        json.WriteEndObject();
    }

    private void WriteValues(string name, string nameMember, IReadOnlyList<ValueChange> changes)
    {
        json.WriteStartArray(name);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("change", change.Kind.ToWord());
            json.WriteText(nameMember, change.Name, TextLimit.Detail);
            json.WriteNode("before", change.Before);
            json.WriteNode("after", change.After);
            WritePlace((change.After ?? change.Before)?.Origin, change.After is null ? before : after);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteRows(string name, string groupMember, IReadOnlyList<RowChange> changes)
    {
        json.WriteStartArray(name);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("change", change.Kind.ToWord());
            json.WriteText(groupMember, change.Group);
            json.WriteText("address", change.Address);
            json.WriteNode("before", change.Before?.Row);
            json.WriteNode("after", change.After?.Row);
            WriteStrings("members", change.Members.Select(static m => m.Name));
            WritePlace((change.After ?? change.Before)?.Origin, change.After is null ? before : after);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WriteVariables(IReadOnlyList<VariableChange> changes)
    {
        json.WriteStartArray("environment");
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteText("name", change.Name);
            json.WriteString("before", DriftWords.IsSet(change.Before));
            json.WriteString("after", DriftWords.IsSet(change.After));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private void WritePlace(Origin? origin, ReportPaths paths)
    {
        var location = origin is null ? null : DiagnosticLocation.Of(origin.Anchor);
        json.WriteText("file", location is null ? null : paths.Show(location.Path));
        json.WriteNumberOrNull("line", location?.StartLine);
        json.WriteNumberOrNull("column", location?.StartColumn);
    }

    private void WriteStrings(string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(ReportJson.Text(text));
        }

        json.WriteEndArray();
    }
}
