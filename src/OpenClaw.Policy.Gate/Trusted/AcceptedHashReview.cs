using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// Whether a change edits the hashes that it is compared with: a request to accept another state, which somebody else has to grant.
/// </summary>
internal static class AcceptedHashReview
{
    public static IEnumerable<GateDiagnostic> Of(GateScene scene, TrustedBase trusted, ChangedWorkspace workspace)
    {
        if (trusted.Fork is not { Settings: { } before } fork)
        {
            return [];
        }

        var after = scene.Settings;
        var attestation = workspace.Own.Evaluation?.Attestation;
        return new[]
        {
            workspace.IsPolicyAccepted && IsHash(after.ExpectedHash, attestation?.PolicyHash)
                ? null : Compare("expectedHash", fork, before.ExpectedHash, after.ExpectedHash, scene.Place.ConfigPath),
            workspace.IsStateAccepted && IsHash(after.ExpectedAttestationHash, attestation?.AttestationHash)
                ? null : Compare("expectedAttestationHash", fork, before.ExpectedAttestationHash, after.ExpectedAttestationHash, scene.Place.ConfigPath),
        }.OfType<GateDiagnostic>();
    }

    private static bool IsHash(StringNode? pin, string? hash) => pin is not null && AcceptedHashes.Accepts(pin, hash);

    private static GateDiagnostic? Compare(string name, CommitView fork, StringNode? before, StringNode? after, string configPath)
    {
        var dependsNow = DependsOnVariable(after);
        if (before?.Value == after?.Value && (!dependsNow || DependsOnVariable(before)))
        {
            return null;
        }

        var what = (before, after) switch
        {
            (null, _) => $"adds {name}, so it accepts its own state",
            (_, null) => $"removes {name}, so no state has to be the accepted one",
            _ when dependsNow => $"takes {name} from a variable",
            _ => $"edits {name}, so it accepts its own state",
        };
        return GateDiagnostics.Own(
            dependsNow ? DiagnosticCatalog.AcceptedHashFromVariable : DiagnosticCatalog.AcceptedHashEdited,
            $"The change {what}: this is a request to accept it, and somebody else has to grant that.",
            "Review the evidence behind the new hash; then merge it with that review, or give the hash with an option that the change cannot edit.",
            GateDiagnostics.Locate(after?.Origin) ?? DiagnosticLocation.WholeFile(configPath)) with
        {
            Related = GateDiagnostics.Locate(before?.Origin) is { } place ? [new(place, $"the accepted hash in the base {fork.Name}") { CommitId = fork.Commit.Id }] : [],
        };
    }

    private static bool DependsOnVariable(StringNode? pin) =>
        pin is not null && (pin.Origin is SubstitutedOrigin || pin.Value.Contains("${", StringComparison.Ordinal));
}
