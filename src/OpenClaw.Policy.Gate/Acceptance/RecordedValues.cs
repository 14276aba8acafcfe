using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Drift;

namespace OpenClaw.Policy.Gate.Acceptance;

/// <summary>
/// Whether the record of an acceptance would hold the value of a variable. The record is committed, and proves itself only with the very
/// evidence that was hashed, so it cannot name the variable in its place.
/// </summary>
internal static class RecordedValues
{
    /// <summary>The reason not to record a state; null when nothing speaks against it.</summary>
    /// <param name="judged">The run that found it.</param>
    /// <param name="state">The state.</param>
    public static GateDiagnostic? Of(GateResult judged, AttestedState state)
    {
        var (texts, paths) = (judged.Secrets.Texts, judged.Secrets.PathsOf(judged));
        var names = texts.VariablesIn(state.Evidence).ToHashSet(StringComparer.Ordinal);
        var hidden = judged.Inputs.Select(i => paths.Find(i.Path)).FirstOrDefault(static p => p is not null);
        return names.Count > 0 ? Reason(string.Join(", ", names.Order(StringComparer.Ordinal).Select(static n => $"${{{n}}}")), judged)
            : hidden is not null ? Reason(hidden.Written, judged) with { Location = hidden.Setting }
            : texts.HoldsGiven(state.Attestation.PolicyPath) ? Reason("a variable in the path of the policy", judged)
            : null;
    }

    private static GateDiagnostic Reason(string variables, GateResult judged) => GateDiagnostics.Own(
        DiagnosticCatalog.RecordHoldsVariable,
        $"The evidence holds the value of {variables}, which the record would show to everybody who reads the repository.",
        "Give it with --public-env NAME=VALUE when everybody may know it, write it into the config, or leave it out of what is judged.",
        DiagnosticLocation.WholeFile(judged.ConfigPath!));
}
