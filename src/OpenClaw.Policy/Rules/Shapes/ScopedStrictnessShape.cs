using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Metadata;
using OpenClaw.Policy.Rules.Scopes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>
/// The rules of scopes may only be stricter than the same rules at the top level, and than those of an earlier scope for the same agent
/// or channel.
/// </summary>
internal sealed class ScopedStrictnessShape : IShape
{
    private static readonly Selection Agents = new(ScopeSelector.Agents, "agentIds", "agent", AgentResolver.NormalizeId);
    private static readonly Selection Channels = new(ScopeSelector.Channels, "channelIds", "channel", PolicyScopes.NormalizeChannelId);

    public Finding? FirstIssue(ShapePlace root)
    {
        var judge = new Judge(root);
        return judge.FirstIssue(Agents) ?? judge.FirstIssue(Channels);
    }

    private sealed record Selection(ScopeSelector Selector, string Key, string Label, Func<string, string> Normalize);

    /// <summary>A rule of a scope.</summary>
    private sealed record ScopedRule(PolicyRule Rule, ShapePlace Place, Node Value)
    {
        public string Path => Rule.Path.Property;
    }

    private sealed class Judge(ShapePlace document)
    {
        private readonly ShapePlace _scopes = document.Member("scopes");

        /// <summary>One scope may name thousands of agents; a pair of values is compared once.</summary>
        private readonly Dictionary<(string Rule, Node Value, Node Baseline), bool> _compared = [];

        public Finding? FirstIssue(Selection selection)
        {
            var effective = new Dictionary<(string Id, string Rule), ScopedRule>();
            return _scopes.Value.AsMembers()
                .Select(m => FirstIssue(_scopes.Member(m.Name), selection, effective))
                .FirstOrDefault(static f => f is not null);
        }

        private Finding? FirstIssue(ShapePlace scope, Selection selection, Dictionary<(string Id, string Rule), ScopedRule> effective)
        {
            var rules = Rules(scope, selection).ToList();
            var ids = scope.Member(selection.Key).Value.AsItems().OfType<StringNode>().Where(static i => EcmaString.Trim(i.Value).Length > 0);
            foreach (var id in ids.Select(i => selection.Normalize(i.Value)))
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

        private static IEnumerable<ScopedRule> Rules(ShapePlace scope, Selection selection) =>
            from rule in scope.Context.Contract.Rules
            where rule.Selector == selection.Selector
            let place = scope.At(rule.Path)
            let value = place.Value
            where value is not null
            select new ScopedRule(rule, place, value);

        private Finding? WeakerThanTopLevel(ScopedRule scoped) =>
            scoped.Rule.In(document.Value) is { } topLevel && !IsAtLeastAsStrict(scoped, topLevel)
                ? scoped.Place.Malformed(
                    $"is weaker than the top-level {scoped.Path} policy.",
                    "Use an equally or more restrictive scoped value, or remove the scoped override.")
                : null;

        private Finding? WeakerThanEarlier(ScopedRule scoped, ScopedRule? earlier, Selection selection, string id) =>
            earlier is not null && !IsAtLeastAsStrict(scoped, earlier.Value)
                ? scoped.Place.Malformed(
                    $"is not an equally or more restrictive override of {earlier.Place.Property} for {selection.Label} '{id}'.",
                    $"Use one effective scoped value per {selection.Label}, or make later scoped values stricter according to policy metadata.")
                : null;

        private bool IsAtLeastAsStrict(ScopedRule scoped, Node baseline)
        {
            var key = (scoped.Path, scoped.Value, baseline);
            if (!_compared.TryGetValue(key, out var result))
            {
                result = PolicyStrictness.IsAtLeastAsStrict(scoped.Rule, scoped.Value, baseline, document.Context.Contract);
                _compared.Add(key, result);
            }

            return result;
        }
    }
}
