using OpenClaw.Policy.Configuration.Variables;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// Whether a change leaves something that the policy judges to a variable whose value nobody gave the gate: what is judged is then the
/// text <c>${NAME}</c>, which is on no deny list, or what the config says itself, and what runs is whatever the machine has.
/// </summary>
internal static class VariableReview
{
    public static IEnumerable<GateDiagnostic> Of(GateScene scene, TrustedBase trusted, ChangedWorkspace workspace)
    {
        var uses = NewVariableUses.Between(trusted.Fork.Config, scene.Config, scene.Environment.IsSet);
        if (uses.Count == 0 || workspace.Own.Evaluation is not { } evaluation)
        {
            return [];
        }

        var judged = new JudgedVariables(evaluation.Evidence.ToNode());
        return uses.Where(judged.Hold).Select(use => Diagnostic(scene, use));
    }

    private static GateDiagnostic Diagnostic(GateScene scene, VariableUse use) => GateDiagnostics.Own(
        DiagnosticCatalog.EvidenceFromVariable,
        use.IsSetByConfig
            ? $"The change leaves what the policy judges to ${{{use.Name}}}. The config sets it itself, but a variable of that name on the machine counts before that."
            : $"The change leaves what the policy judges to ${{{use.Name}}}, whose value the gate does not have.",
        $"Write the value itself, or give it to the gate with --env {use.Name}=VALUE from a place that the change cannot edit.",
        GateDiagnostics.Locate(use.Text.Origin) ?? DiagnosticLocation.WholeFile(scene.Place.ConfigPath));
}
