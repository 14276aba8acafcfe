using OpenClaw.Policy.Configuration.Validation.Schemas;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Validation.Structure;

/// <summary>The demands on an object: which members it has and what they hold.</summary>
internal sealed class ObjectRules(StructureValidator validator)
{
    public void Validate(ObjectNode value, SchemaNode schema, ConfigPath path, IssueList issues)
    {
        foreach (var name in schema.Required.Where(name => !value.TryGet(name, out _)))
        {
            issues.Add(path.Then(name), $"The key \"{name}\" is missing.", value);
        }

        foreach (var member in value.Members)
        {
            ValidateMember(member, schema, path, issues);
        }

        var count = value.Members.Count;
        if (count < schema.MinimumMembers || count > schema.MaximumMembers)
        {
            issues.Add(path, $"Expected {CountWords.Between(schema.MinimumMembers, schema.MaximumMembers)} keys but found {count}.", value);
        }
    }

    private void ValidateMember(Member member, SchemaNode schema, ConfigPath path, IssueList issues)
    {
        var (name, value) = member;
        if (schema.Keys is { } keys && !validator.Accepts(new StringNode(name), keys))
        {
            issues.Add(path.Then(name), $"\"{name}\" is not allowed as a key here{KeyDemand(keys)}.", value);
            return;
        }

        if (schema.Properties.TryGet(name, out var property))
        {
            validator.Validate(value, property, path.Then(name), issues);
        }
        else if (schema.Closed)
        {
            issues.AddUnknownKey(path, name, UnknownKey.Message(name, schema), value);
        }
        else if (schema.Rest is { } rest)
        {
            validator.Validate(value, rest, path.Then(name), issues);
        }
    }

    private static string KeyDemand(SchemaNode keys) => keys switch
    {
        { Values: { } values } => $"; the allowed ones are {string.Join(", ", values.Describe())}",
        { Pattern: { } pattern } => $"; a key must match {pattern.Text}",
        _ => "",
    };
}
