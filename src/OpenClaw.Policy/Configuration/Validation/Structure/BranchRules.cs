using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Structure;

/// <summary>The demands that combine other schemas. When no branch holds, the one that comes nearest is reported.</summary>
internal sealed class BranchRules(StructureValidator validator)
{
    public void Validate(Node value, SchemaNode schema, ConfigPath path, IssueList issues)
    {
        foreach (var part in schema.AllOf)
        {
            validator.Validate(value, part, path, issues);
        }

        if (schema.AnyOf.Count > 0)
        {
            ValidateAny(value, schema, path, issues);
        }

        if (schema.OneOf.Count > 0)
        {
            ValidateOne(value, schema, path, issues);
        }

        if (schema.Not is { } not && validator.Accepts(value, not))
        {
            issues.Add(path, "This form is not allowed here.", value);
        }

        if (schema.If is { } condition && (validator.Accepts(value, condition) ? schema.Then : schema.Else) is { } consequence)
        {
            validator.Validate(value, consequence, path, issues);
        }
    }

    private void ValidateAny(Node value, SchemaNode schema, ConfigPath path, IssueList issues)
    {
        if (schema.Discriminator is { } key && value is ObjectNode item)
        {
            ValidateDiscriminated(item, key, schema.AnyOf, path, issues);
            return;
        }

        var attempts = Attempt(value, schema.AnyOf, path);
        if (!attempts.Exists(static attempt => attempt.Issues.Count == 0))
        {
            ReportNearest(value, schema.AnyOf, attempts, path, issues);
        }
    }

    private void ValidateOne(Node value, SchemaNode schema, ConfigPath path, IssueList issues)
    {
        var attempts = Attempt(value, schema.OneOf, path);
        switch (attempts.Count(static attempt => attempt.Issues.Count == 0))
        {
            case 0:
                ReportNearest(value, schema.OneOf, attempts, path, issues);
                break;

            case > 1:
                issues.Add(path, "More than one of the allowed forms fits, and only one may.", value);
                break;
        }
    }

    private void ValidateDiscriminated(ObjectNode value, string key, IReadOnlyList<SchemaNode> branches, ConfigPath path, IssueList issues)
    {
        var named = value[key];
        var branch = named is null ? null : branches.FirstOrDefault(b => b.Properties.TryGet(key, out var values) && values.Values!.Contains(named));
        if (branch is not null)
        {
            validator.Validate(value, branch, path, issues);
            return;
        }

        var allowed = branches.SelectMany(b => b.Properties.TryGet(key, out var values) ? values.Values!.Describe() : []);
        var prefix = named is null ? $"The key \"{key}\" is missing. " : "";
        issues.Add(path.Then(key), $"{prefix}Expected one of {string.Join(", ", allowed)}.", named ?? value);
    }

    /// <summary>Tries the branches that take a value of this kind.</summary>
    private List<(SchemaNode Branch, IssueList Issues)> Attempt(Node value, IReadOnlyList<SchemaNode> branches, ConfigPath path)
    {
        var kind = validator.KindOf(value);
        var attempts = new List<(SchemaNode Branch, IssueList Issues)>();
        foreach (var branch in branches.Where(b => (b.AcceptedKinds & kind) != 0))
        {
            var issues = new IssueList();
            validator.Validate(value, branch, path, issues);
            attempts.Add((branch, issues));
        }

        return attempts;
    }

    /// <summary>The branch that the value means, as far as that can be told: none that it contradicts by name, and the fewest issues.</summary>
    private static void ReportNearest(
        Node value, IReadOnlyList<SchemaNode> branches, List<(SchemaNode Branch, IssueList Issues)> attempts, ConfigPath path, IssueList issues)
    {
        var meaningful = attempts.Where(attempt => attempt.Branch.Values is null).ToList();
        if (meaningful.Count == 0 || (meaningful.Count > 1 && value is not (ObjectNode or ArrayNode)))
        {
            issues.Add(path, $"Expected {BranchWords.Expected(branches)} but found {KindWords.Found(value)}.", value);
            return;
        }

        issues.AddRange(meaningful.OrderBy(attempt => Contradicts(value, attempt.Branch)).ThenBy(static attempt => attempt.Issues.Count).First().Issues);
    }

    /// <summary>Whether a member holds another value than the only one that a branch allows there, such as its type.</summary>
    private static bool Contradicts(Node value, SchemaNode branch) => value.AsMembers().Any(member =>
        branch.Properties.TryGet(member.Name, out var property) && property.Values is { IsSingle: true } values && !values.Contains(member.Value));
}
