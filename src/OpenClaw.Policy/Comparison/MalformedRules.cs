using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Metadata;
using OpenClaw.Policy.Rules.Scopes;
using OpenClaw.Policy.Rules.Shapes;

namespace OpenClaw.Policy.Comparison;

/// <summary>What keeps two policies from being compared.</summary>
internal static class MalformedRules
{
    /// <summary>The findings on both policies; of several with the same address, the first.</summary>
    public static IReadOnlyList<Finding> In(ComparedPolicy baseline, ComparedPolicy policy)
    {
        ComparedPolicy[] both = [baseline, policy];
        return
        [
            .. both.SelectMany(FirstMalformedContainer)
                .Concat(both.SelectMany(UnselectedRules))
                .Concat(both.SelectMany(InvalidValues))
                .DistinctBy(static f => f.Target, StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<Finding> FirstMalformedContainer(ComparedPolicy compared) =>
        compared.Policy.FirstMalformedContainer() is { } malformed
            ? [malformed with { Descriptor = DiagnosticCatalog.ComparedPolicyMalformed, Requirement = malformed.Target }]
            : [];

    /// <summary>Scopes that are no objects, and rules of scopes that select nothing.</summary>
    private static IEnumerable<Finding> UnselectedRules(ComparedPolicy compared)
    {
        var scopes = compared.Document.Member("scopes");
        if (compared.Policy.Contract.Shapes.Scopes.Count == 0 || scopes.Value is null)
        {
            return [];
        }

        return scopes.Value is ObjectNode named
            ? named.Members.SelectMany(m => UnselectedRules(scopes.Member(m.Name)))
            : [Malformed(scopes, "must be an object.")];
    }

    private static IEnumerable<Finding> UnselectedRules(ShapePlace scope)
    {
        if (scope.Value is not ObjectNode)
        {
            return [Malformed(scope, "must be an object.")];
        }

        var selected = ScopeSelection.All.Where(s => s.Ids(scope.Value).Any()).Select(static s => s.Selector).ToHashSet();
        return PlacedRule.Below(scope, scope.Policy.Contract.Rules)
            .Where(p => !selected.Contains(p.Rule.Selector))
            .Select(static p => Malformed(p.Place, "needs a valid selector for policy conformance."));
    }

    /// <summary>A rule of a scope is one claim for each agent, and malformed once.</summary>
    private static IEnumerable<Finding> InvalidValues(ComparedPolicy compared) => compared.Claims.All
        .DistinctBy(static c => c.Value)
        .Where(static c => !RuleValues.IsValid(c.Rule, c.Value))
        .Select(static c => Malformed(c.Placed.Place, "is not valid policy conformance syntax."));

    private static Finding Malformed(ShapePlace place, string what)
    {
        var malformed = place.Malformed(what, $"Fix {place.Property} so it uses the documented policy syntax.");
        return malformed with { Descriptor = DiagnosticCatalog.ComparedPolicyMalformed, Requirement = malformed.Target };
    }
}
