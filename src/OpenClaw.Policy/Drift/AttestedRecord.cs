using OpenClaw.Policy.Attestation;
using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Json;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Drift;

/// <summary>
/// A state as a JSON document, so that a later mismatch can be explained without history. A record proves itself: what it holds gives the
/// hashes that it names, so nobody can pass off other evidence as what was accepted.
/// </summary>
public static class AttestedRecord
{
    private const int SchemaVersion = 1;

    /// <summary>The document. It holds what is printed and hashed, the policy, and names of variables; no value that is not in these.</summary>
    public static ObjectNode ToNode(AttestedState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var attestation = state.Attestation;
        var hashes = new ObjectNodeBuilder()
            .SetIfPresent("policy", attestation.PolicyHash)
            .Set("workspace", attestation.WorkspaceHash)
            .Set("findings", attestation.FindingsHash)
            .Set("attestation", attestation.AttestationHash)
            .Build();
        var environment = new ObjectNodeBuilder();
        foreach (var (name, isSet) in state.Environment.OrderBy(static v => v.Key, StringComparer.Ordinal))
        {
            environment.Set(name, isSet ? "set" : "unset");
        }

        var record = new ObjectNodeBuilder()
            .Set("schemaVersion", SchemaVersion)
            .Set("release", state.Release)
            .Set("policyPath", attestation.PolicyPath)
            .Set("hashes", hashes)
            .Set("environment", environment.Build());
        if (state.Policy is { } policy)
        {
            record.Set("policy", policy);
        }

        return record.Set("evidence", state.Evidence).Set("findings", new ArrayNode([.. state.Findings.Select(static f => f.Row)])).Build();
    }

    /// <summary>Reads a document.</summary>
    /// <param name="source">Its text.</param>
    /// <returns>Null when it is no record, or when its content does not give the hashes that it names.</returns>
    /// <exception cref="Json5LimitException">The document goes beyond what is read.</exception>
    public static AttestedState? Read(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            return JsonReader.Read(source) is ObjectNode record && record["schemaVersion"] is NumberNode { Value: SchemaVersion } ? Read(record) : null;
        }
        catch (Exception e) when (e is JsonSyntaxException or UncoveredTextException)
        {
            return null;
        }
    }

    private static AttestedState? Read(ObjectNode record)
    {
        if (record["release"].AsString() is not { } release
            || record["policyPath"].AsString() is not { } policyPath
            || record["evidence"] is not ObjectNode evidence
            || record["findings"] is not ArrayNode findings)
        {
            return null;
        }

        var attestation = AttestationFactory.Of(policyPath, record.Find("hashes", "policy").AsString(), evidence, findings);
        var names = record["hashes"];
        if (names.Find("workspace").AsString() != attestation.WorkspaceHash
            || names.Find("findings").AsString() != attestation.FindingsHash
            || names.Find("attestation").AsString() != attestation.AttestationHash
            || (record["policy"] is { } policy && CanonicalHash.Of(policy) != attestation.PolicyHash))
        {
            return null;
        }

        return new AttestedState
        {
            Release = release,
            IsRecorded = true,
            ReleaseOrigin = record["release"]?.Origin,
            Attestation = attestation,
            Policy = record["policy"],
            PolicyName = NodePath.BaseName(policyPath),
            Evidence = evidence,
            EvidenceRows = EvidenceRows.Of(evidence),
            Findings = [.. findings.Items.OfType<ObjectNode>().Select(static f => new ObservedRow(f["checkId"].AsString() ?? "", f, f.Origin))],
            Environment = record["environment"].AsMembers().ToDictionary(static m => m.Name, static m => m.Value.AsString() == "set", StringComparer.Ordinal),
        };
    }
}
