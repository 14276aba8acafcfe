using System.Text;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Names;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// Whether a change adds a name that a reader takes for another one: a deny list that names <c>telegram</c> does not stop a channel
/// whose name has a Cyrillic letter in it, and neither does a review. Names of the base's own are left alone.
/// </summary>
/// <remarks>Only names of the config as it is written take part, never free texts or values of variables: what is found is printed.</remarks>
internal static class LookAlikeReview
{
    public static IEnumerable<GateDiagnostic> Of(GateScene scene, TrustedBase trusted, ChangedWorkspace workspace)
    {
        var before = trusted.Fork.Config is { } config ? ConfigNames.In(config.Written).Select(static n => n.Text).ToHashSet(StringComparer.Ordinal) : [];

        // Of two new names that look alike, the plainer one is taken for the name that is meant.
        var added = ConfigNames.In(scene.Config.Written).Where(n => !before.Contains(n.Text)).DistinctBy(static n => n.Text, StringComparer.Ordinal)
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
            if (LookAlike.IsUnseen(name.Text))
            {
                yield return ShowsNothing(name, scene.Place.ConfigPath);
            }
            else if (known.FindLookAlike(name.Text) is { } other)
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
        [.. PolicyNames.In(trusted.Judge.PolicyPath(workspace) is { } path ? trusted.Judge.Policy(path).Value : null), AgentResolver.MainAgentId];

    private static NameIndex Index(IEnumerable<string> names)
    {
        var index = new NameIndex();
        foreach (var name in names)
        {
            index.Add(name);
        }

        return index;
    }

    private static GateDiagnostic LooksLike(ConfigName name, string other, string configPath) => GateDiagnostics.Own(
        DiagnosticCatalog.LookAlikeName,
        $"The change adds the name '{LookAlike.Reveal(name.Text)}', which looks like '{LookAlike.Reveal(other)}' and is another one.",
        $"Write '{LookAlike.Reveal(other)}' when that is meant, else choose a name that nobody takes for it.",
        Locate(name.Origin, configPath));

    private static GateDiagnostic ShowsNothing(ConfigName name, string configPath) => GateDiagnostics.Own(
        DiagnosticCatalog.LookAlikeName,
        $"The change adds the name '{LookAlike.Reveal(name.Text)}', of which nobody sees anything.",
        "Choose a name that can be read.",
        Locate(name.Origin, configPath));

    private static GateDiagnostic HasOtherAccents(ConfigName name, string other, string configPath) => GateDiagnostics.Own(
        DiagnosticCatalog.NameDiffersInAccents,
        $"The change adds the name '{name.Text}', which differs from '{other}' of the policy only in accents.",
        $"Write '{other}' when that is meant; else the policy should name both.",
        Locate(name.Origin, configPath));

    private static DiagnosticLocation Locate(Origin? origin, string configPath) =>
        GateDiagnostics.Locate(origin) ?? DiagnosticLocation.WholeFile(configPath);
}
