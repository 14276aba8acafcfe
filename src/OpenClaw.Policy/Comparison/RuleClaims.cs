using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules.Metadata;
using OpenClaw.Policy.Rules.Scopes;
using OpenClaw.Policy.Rules.Shapes;

namespace OpenClaw.Policy.Comparison;

/// <summary>What of a policy's claims the real program compares, in its order: the top level first, then scope by scope.</summary>
internal sealed class RuleClaims
{
    private readonly ILookup<ClaimKey, RuleClaim> _byKey;
    private readonly ILookup<string, RuleClaim> _scopedByPath;

    private RuleClaims(IReadOnlyList<RuleClaim> all)
    {
        All = all;
        _byKey = all.ToLookup(static c => c.Key);
        _scopedByPath = all.Where(static c => !c.Key.IsTopLevel).ToLookup(static c => c.Key.Path);
    }

    public IReadOnlyList<RuleClaim> All { get; }

    /// <param name="all">All that the policy claims.</param>
    /// <param name="contract">The behaviour of the release.</param>
    /// <param name="strictness">Tells which of several claims about the same is the strictest.</param>
    /// <exception cref="PolicyLimitException">The scopes repeat each other too often.</exception>
    public static RuleClaims Of(IReadOnlyList<RuleClaim> all, PolicyContract contract, StrictnessMemo strictness) =>
        new(contract.ComparesStrictestScope ? [.. Strictest(all, strictness)] : all);

    /// <summary>All that a policy claims, whether it is compared or not.</summary>
    /// <param name="document">The whole policy.</param>
    /// <exception cref="PolicyLimitException">The scopes select too much.</exception>
    public static IReadOnlyList<RuleClaim> In(ShapePlace document)
    {
        var contract = document.Policy.Contract;
        var topLevel = PlacedRule.Below(document, contract.Rules)
            .Select(static p => new RuleClaim(new(ScopeSelector.None, "", p.Path), p));
        if (contract.Shapes.Scopes.Count == 0)
        {
            return [.. topLevel];
        }

        PolicyScopes.RequireLimit(document.Value);
        return [.. topLevel, .. Scoped(document)];
    }

    /// <summary>The claims with a key; more than one only where scopes repeat themselves.</summary>
    public IEnumerable<RuleClaim> Find(ClaimKey key) => _byKey[key];

    /// <summary>The claim of the top level about a rule, as a sequence of one or none.</summary>
    public IEnumerable<RuleClaim> FindTopLevel(string path) => Find(new(ScopeSelector.None, "", path));

    /// <summary>The claims of all scopes about a rule.</summary>
    public IEnumerable<RuleClaim> FindScoped(string path) => _scopedByPath[path];

    private static IEnumerable<RuleClaim> Scoped(ShapePlace document) =>
        from scope in PolicyScopes.All(document.Value)
        let place = document.Member("scopes").Member(scope.Name)
        from selection in ScopeSelection.All
        let selectable = document.Policy.Contract.Rules.Where(r => r.Selector == selection.Selector)
        let ids = selection.Ids(scope.Overlay).ToList()
        from placed in PlacedRule.Below(place, selectable)
        from id in ids
        select new RuleClaim(new(selection.Selector, id, placed.Path), placed);

    /// <summary>Of claims about the same, one that is as strict as the ones before it takes their place in the order.</summary>
    private static IEnumerable<RuleClaim> Strictest(IEnumerable<RuleClaim> claims, StrictnessMemo strictness) =>
        claims.GroupBy(static c => c.Key).Select(same => same.Aggregate(
            (kept, next) => strictness.IsAtLeastAsStrict(kept.Rule, next.Value, kept.Value) ? next : kept));
}
