using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules;
using OpenClaw.Policy.Rules.Metadata;
using OpenClaw.Policy.Rules.Scopes;
using OpenClaw.Policy.Rules.Shapes;

namespace OpenClaw.Policy.Comparison;

/// <summary>
/// Rules of a baseline that the release passes over because only later ones know them (up to contract P04; from then on an unknown key is
/// malformed). Nothing checks them, so no policy can be as strict.
/// </summary>
internal static class UnknownRules
{
    public static IEnumerable<ConformanceGap> In(AuthoredPolicy baseline, OpenClawRelease release)
    {
        var document = ShapePlace.Document(baseline);
        var newest = ReleaseCatalog.Newest.Contract.Rules;
        var known = release.Contract.Rules.Select(static r => r.Path.Property).ToHashSet(StringComparer.Ordinal);
        var unknown = newest.Where(r => !known.Contains(r.Path.Property));
        var scoped = release.Contract.Shapes.Scopes.Count == 0 ? newest.Where(static r => r.Selector != ScopeSelector.None) : [];
        return Demanding(document, unknown)
            .Concat(PolicyScopes.All(baseline.Policy).SelectMany(s => Demanding(document.Member("scopes").Member(s.Name), scoped)))
            .DistinctBy(static placed => placed.Path)
            .Select(placed => Gap(placed, release));
    }

    private static IEnumerable<PlacedRule> Demanding(ShapePlace root, IEnumerable<PolicyRule> rules) =>
        PlacedRule.Below(root, rules).Where(static placed => !PolicyStrictness.DemandsNothing(placed.Rule, placed.Value));

    private static ConformanceGap Gap(PlacedRule placed, OpenClawRelease release) => new(
        DiagnosticCatalog.BaselineRuleUnknown,
        $"The baseline demands {placed.Place.Property}, which OpenClaw {release.Version} does not know, so nothing checks it.",
        $"State a release that knows it ({Since(placed)} or later), or take the rule out of the baseline.",
        Place: null,
        placed.Place.Origin);

    private static string Since(PlacedRule placed) => ReleaseCatalog.All.First(r => Knows(r.Contract, placed)).Version;

    private static bool Knows(PolicyContract contract, PlacedRule placed) =>
        contract.Rules.Any(r => r.Path.Property == placed.Path) && (placed.Place.Property == placed.Path || contract.Shapes.Scopes.Count > 0);
}
