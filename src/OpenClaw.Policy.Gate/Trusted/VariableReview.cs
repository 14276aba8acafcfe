using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Configuration.Variables;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

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
        if (uses.Count == 0)
        {
            return [];
        }

        var judged = workspace.Own.Evaluation is { } evaluation ? new JudgedVariables(evaluation.Evidence.ToNode()) : null;
        var places = PlacesOfThePolicy(scene);
        return
        [
            .. uses.Where(use => IsOneOf(places, use)).Select(use => Diagnostic(scene, use, "the policy's own place")),
            .. uses.Where(use => !IsOneOf(places, use) && judged?.Hold(use) == true).Select(use => Diagnostic(scene, use, "what the policy judges")),
        ];
    }

    /// <summary>Where the config says which policy holds: its path, and the folders that it is looked for in.</summary>
    private static HashSet<SourceSpan> PlacesOfThePolicy(GateScene scene) =>
    [
        .. WorkspaceResolver.ListConfigured(scene.Config, scene.Release).Select(static c => c.Workspace.Setting?.Origin)
            .Append(scene.Settings.PathNode?.Origin).OfType<Origin>().Select(static o => o.Anchor),
    ];

    private static bool IsOneOf(HashSet<SourceSpan> places, VariableUse use) => use.Text.Origin is { } origin && places.Contains(origin.Anchor);

    private static GateDiagnostic Diagnostic(GateScene scene, VariableUse use, string what) => GateDiagnostics.Own(
        DiagnosticCatalog.EvidenceFromVariable,
        use.IsSetByConfig
            ? $"The change leaves {what} to ${{{use.Name}}}. The config sets it itself, but a variable of that name on the machine counts before that."
            : $"The change leaves {what} to ${{{use.Name}}}, whose value the gate does not have.",
        $"Write the value itself, or give it to the gate with --env {use.Name}=VALUE from a place that the change cannot edit.",
        GateDiagnostics.Locate(use.Text.Origin) ?? DiagnosticLocation.WholeFile(scene.Place.ConfigPath));
}
