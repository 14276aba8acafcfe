using System.Text;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// Whether a change adds a name that a reader takes for another one: a deny list that names <c>telegram</c> does not stop a channel
/// whose name has a Cyrillic letter in it, and neither does a review. Names of the base's own are left alone.
/// </summary>
internal static class LookAlikeReview
{
    /// <summary>Longer texts are no names of anything.</summary>
    private const int MaxLength = 128;

    public static IEnumerable<GateDiagnostic> Of(GateScene scene, TrustedBase trusted, ChangedWorkspace workspace)
    {
        var before = Texts(trusted.Fork.Config?.Resolved);
        var added = Names(scene.Config.Resolved).Where(n => !Ascii.IsValid(n.Text) && !before.Contains(n.Text)).ToList();
        if (added.Count == 0)
        {
            return [];
        }

        var policy = trusted.Judge.PolicyPath(workspace.Own.AgentId) is { } path ? trusted.Judge.Policy(path).Value : null;
        var known = before.Concat(Texts(scene.Config.Resolved)).Concat(Texts(policy)).Append(AgentResolver.MainAgentId)
            .Where(static t => Ascii.IsValid(t))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return added.DistinctBy(static n => n.Text, StringComparer.Ordinal)
            .Select(n => (Name: n, Other: LookAlike.Of(n.Text)))
            .Where(n => known.Contains(n.Other))
            .Select(n => Diagnostic(n.Name, n.Other, scene.Place.ConfigPath));
    }

    private static HashSet<string> Texts(Node? node) =>
        node is null ? [] : Names(node).Select(static n => n.Text).ToHashSet(StringComparer.Ordinal);

    /// <summary>All keys and all short texts: ids stand in both.</summary>
    private static IEnumerable<(string Text, Origin? Origin)> Names(Node node) => node switch
    {
        StringNode { Value.Length: <= MaxLength } text => [(text.Value, text.Origin)],
        ArrayNode array => array.Items.SelectMany(Names),
        ObjectNode settings => settings.Members.SelectMany(static m => Names(m.Value).Prepend((m.Name, m.Value.Origin))),
        _ => [],
    };

    private static GateDiagnostic Diagnostic((string Text, Origin? Origin) name, string other, string configPath) => GateDiagnostics.Own(
        DiagnosticCatalog.LookAlikeName,
        $"The change adds the name '{name.Text}', which looks like '{other}' and is another one.",
        $"Write {other} when that is meant, else choose a name that nobody takes for it.",
        GateDiagnostics.Locate(name.Origin) ?? DiagnosticLocation.WholeFile(configPath));
}
