using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Metadata;
using OpenClaw.Policy.Rules.Scopes;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>
/// The rules of scopes may only be stricter than the same rules at the top level, and than those of an earlier scope for the same agent
/// or channel.
/// </summary>
internal sealed class ScopedStrictnessShape : IShape
{
    public Finding? FirstIssue(ShapePlace root)
    {
        PolicyScopes.RequireLimit(root.Value);
        var judge = new Judge(root);
        return ScopeSelection.All.Select(judge.FirstIssue).FirstOrDefault(static f => f is not null);
    }

    private sealed class Judge(ShapePlace document)
    {
        private readonly ShapePlace _scopes = document.Member("scopes");
        private readonly StrictnessMemo _strictness = new(document.Policy.Contract);

        public Finding? FirstIssue(ScopeSelection selection)
        {
            var effective = new Dictionary<(string Id, string Rule), PlacedRule>();
            return _scopes.Value.AsMembers()
                .Select(m => FirstIssue(_scopes.Member(m.Name), selection, effective))
                .FirstOrDefault(static f => f is not null);
        }

        private Finding? FirstIssue(ShapePlace scope, ScopeSelection selection, Dictionary<(string Id, string Rule), PlacedRule> effective)
        {
            var selectable = document.Policy.Contract.Rules.Where(r => r.Selector == selection.Selector);
            var rules = PlacedRule.Below(scope, selectable).ToList();
            foreach (var id in selection.Ids(scope.Value))
            {
                foreach (var rule in rules)
                {
                    var earlier = effective.GetValueOrDefault((id, rule.Path));
                    if ((WeakerThanTopLevel(rule) ?? WeakerThanEarlier(rule, earlier, selection, id)) is { } issue)
                    {
                        return issue;
                    }

                    effective[(id, rule.Path)] = rule;
                }
            }

            return null;
        }

        private Finding? WeakerThanTopLevel(PlacedRule scoped) =>
            scoped.Rule.In(document.Value) is { } topLevel && !_strictness.IsAtLeastAsStrict(scoped.Rule, scoped.Value, topLevel)
                ? scoped.Place.Malformed(
                    $"is weaker than the top-level {scoped.Path} policy.",
                    "Use an equally or more restrictive scoped value, or remove the scoped override.")
                : null;

        private Finding? WeakerThanEarlier(PlacedRule scoped, PlacedRule? earlier, ScopeSelection selection, string id) =>
            earlier is not null && !_strictness.IsAtLeastAsStrict(scoped.Rule, scoped.Value, earlier.Value)
                ? scoped.Place.Malformed(
                    $"is not an equally or more restrictive override of {earlier.Place.Property} for {selection.Label} '{id}'.",
                    $"Use one effective scoped value per {selection.Label}, or make later scoped values stricter according to policy metadata.")
                : null;
    }
}
