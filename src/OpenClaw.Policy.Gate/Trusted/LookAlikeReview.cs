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

        // Of two new names that look alike, the plainer one is taken for the name that is meant.
        var added = Names(scene.Config.Resolved).Where(n => !before.Contains(n.Text)).DistinctBy(static n => n.Text, StringComparer.Ordinal)
            .OrderByDescending(static n => Ascii.IsValid(n.Text)).ToList();
        if (added.Count == 0)
        {
            yield break;
        }

        var governed = Governed(trusted, workspace);
        var known = Index(governed.Concat(before));
        var ruled = Index(governed);
        foreach (var name in added)
        {
            if (known.FindLookAlike(name.Text) is { } other)
            {
                yield return LooksLike(name, other, scene.Place.ConfigPath);
            }
            else if (ruled.FindWithOtherAccents(name.Text) is { } plain)
            {
                yield return HasOtherAccents(name, plain, scene.Place.ConfigPath);
            }

            known.Add(name.Text);
        }
    }

    /// <summary>The names that the base's policy rules on, and the agent that is there without a name.</summary>
    private static HashSet<string> Governed(TrustedBase trusted, ChangedWorkspace workspace) =>
        [.. Texts(trusted.Judge.PolicyPath(workspace) is { } path ? trusted.Judge.Policy(path).Value : null), AgentResolver.MainAgentId];

    private static NameIndex Index(IEnumerable<string> names)
    {
        var index = new NameIndex();
        foreach (var name in names)
        {
            index.Add(name);
        }

        return index;
    }

    private static HashSet<string> Texts(Node? node) =>
        node is null ? [] : Names(node).Select(static n => n.Text).ToHashSet(StringComparer.Ordinal);

    /// <summary>All keys, and all short texts without a blank: ids stand in both, and a text with a blank is prose.</summary>
    private static IEnumerable<(string Text, Origin? Origin)> Names(Node node) => node switch
    {
        StringNode { Value.Length: <= MaxLength } text when !text.Value.Contains(' ', StringComparison.Ordinal) => [(text.Value, text.Origin)],
        ArrayNode array => array.Items.SelectMany(Names),
        ObjectNode settings => settings.Members.SelectMany(static m => Names(m.Value).Prepend((m.Name, m.Value.Origin)))
            .Where(static n => n.Item1.Length <= MaxLength),
        _ => [],
    };

    private static GateDiagnostic LooksLike((string Text, Origin? Origin) name, string other, string configPath) => GateDiagnostics.Own(
        DiagnosticCatalog.LookAlikeName,
        $"The change adds the name '{name.Text}', which looks like '{other}' and is another one.",
        $"Write {other} when that is meant, else choose a name that nobody takes for it.",
        Locate(name.Origin, configPath));

    private static GateDiagnostic HasOtherAccents((string Text, Origin? Origin) name, string other, string configPath) => GateDiagnostics.Own(
        DiagnosticCatalog.NameDiffersInAccents,
        $"The change adds the name '{name.Text}', which differs from '{other}' of the policy only in accents.",
        $"Write {other} when that is meant; else the policy should name both.",
        Locate(name.Origin, configPath));

    private static DiagnosticLocation Locate(Origin? origin, string configPath) =>
        GateDiagnostics.Locate(origin) ?? DiagnosticLocation.WholeFile(configPath);
}
