using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Drift;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Gate.Acceptance;

namespace OpenClaw.Policy.Gate.Drift;

/// <summary>
/// Adds to a hash mismatch what makes the hash another one, when the accepted state is known. It is known from the record beside the
/// config: that needs no trust, since it counts only when its content gives the accepted hash.
/// </summary>
internal sealed class ExplainedMismatch(GateScene scene)
{
    private readonly Lazy<AttestedState?> _record = new(() => AcceptanceRecord.Find(scene.Files, scene.Place.ConfigPath));

    /// <summary>The same diagnostics, each mismatch among them with its explanation.</summary>
    /// <param name="diagnostics">What an evaluation found.</param>
    /// <param name="input">What was evaluated.</param>
    /// <param name="policyPath">Absolute.</param>
    public IReadOnlyList<GateDiagnostic> Explain(IReadOnlyList<GateDiagnostic> diagnostics, EvaluationInput input, string policyPath)
    {
        if (!diagnostics.Any(IsMismatch))
        {
            return diagnostics;
        }

        var explanation = Compare(input, policyPath);
        return [.. diagnostics.Select(d => IsMismatch(d) ? Explained(d with { AcceptedHash = Accepted(d, input.Accepted) }, explanation) : d)];
    }

    private GateDiagnostic Explained(GateDiagnostic mismatch, MismatchExplanation? explanation) =>
        explanation is null ? mismatch : MismatchPlaces.Add(mismatch, explanation, scene.Place.ConfigPath);

    private MismatchExplanation? Compare(EvaluationInput input, string policyPath)
    {
        if (_record.Value is not { } accepted || !IsAccepted(accepted, input.Accepted))
        {
            return null;
        }

        // A mismatch stands in for findings, and for evidence too when the policy is the one that changed: look as if nothing was accepted.
        var current = WorkspaceEvaluation.Run(input with { Accepted = AcceptedHashes.None }, policyPath);
        var environment = scene.Environment.UsedNames.ToDictionary(static name => name, scene.Environment.IsSet, StringComparer.Ordinal);
        return new MismatchExplanation(
            $"{AcceptanceRecord.FileName}, the record of what was accepted",
            ShownDrift.Of(StateComparer.Compare(accepted, AttestedState.Of(input.Release.Version, current, environment)), scene.Texts, scene.Texts));
    }

    private static bool IsAccepted(AttestedState record, AcceptedHashes accepted) => accepted.Attestation is { } attestation
        ? attestation.Value.Trim() == record.Attestation.AttestationHash
        : accepted.Policy?.Value.Trim() == record.Attestation.PolicyHash;

    private static bool IsMismatch(GateDiagnostic diagnostic) =>
        diagnostic.Descriptor == DiagnosticCatalog.AttestationHashMismatch || diagnostic.Descriptor == DiagnosticCatalog.PolicyHashMismatch;

    private static string? Accepted(GateDiagnostic mismatch, AcceptedHashes accepted)
    {
        var pin = mismatch.Descriptor == DiagnosticCatalog.PolicyHashMismatch ? accepted.Policy : accepted.Attestation;
        return pin is null ? null : AcceptedHashes.HashOf(pin);
    }
}
