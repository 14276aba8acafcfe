using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// Whether a change leaves something that the policy judges to a variable whose value nobody gave the gate: what is judged is then the
/// text <c>${NAME}</c>, which is on no deny list, and what runs is whatever the machine has.
/// </summary>
internal static class VariableReview
{
    public static IEnumerable<GateDiagnostic> Of(GateScene scene, TrustedBase trusted, ChangedWorkspace workspace)
    {
        var unset = scene.Environment.UsedNames.Where(name => !scene.Environment.IsSet(name)).Select(static name => $"${{{name}}}").ToList();
        if (unset.Count == 0 || workspace.Own.Evaluation is not { } evaluation)
        {
            return [];
        }

        var judged = Texts(evaluation.Evidence.ToNode()).Select(static t => t.Text).ToList();
        var before = trusted.Fork.Config is { } config ? Texts(config.Resolved).Select(static t => t.Text).ToHashSet(StringComparer.Ordinal) : [];
        return
            from name in unset
            where judged.Exists(text => text.Contains(name, StringComparison.OrdinalIgnoreCase))
            from text in Texts(scene.Config.Resolved)
            where text.Text.Contains(name, StringComparison.Ordinal) && !before.Contains(text.Text)
            select Diagnostic(scene, name, text.Origin);
    }

    private static IEnumerable<(string Text, Origin? Origin)> Texts(Node node) => node switch
    {
        StringNode text => [(text.Value, text.Origin)],
        ArrayNode array => array.Items.SelectMany(Texts),
        ObjectNode settings => settings.Members.SelectMany(static m => Texts(m.Value).Prepend((m.Name, m.Value.Origin))),
        _ => [],
    };

    private static GateDiagnostic Diagnostic(GateScene scene, string name, Origin? origin) => GateDiagnostics.Own(
        DiagnosticCatalog.EvidenceFromVariable,
        $"The change leaves what the policy judges to {name}, whose value the gate does not have.",
        $"Write the value itself, or give it to the gate with --env {name[2..^1]}=VALUE from a place that the change cannot edit.",
        GateDiagnostics.Locate(origin) ?? DiagnosticLocation.WholeFile(scene.Place.ConfigPath));
}
