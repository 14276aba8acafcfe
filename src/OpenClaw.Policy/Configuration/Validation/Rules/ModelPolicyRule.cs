using OpenClaw.Policy.Configuration.Validation.Checks;
using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>What <c>modelPolicy.allow</c> names: an alias, a model, or the models below a prefix.</summary>
internal static class ModelPolicyRule
{
    private static readonly HashSet<string> Selectors = new(StringComparer.Ordinal) { "openrouter:auto", "openrouter:free" };

    public static void Validate(ObjectNode config, ValidationContext context, IssueList issues)
    {
        var defaults = config.Find("agents", "defaults");
        var shared = Aliases(defaults);
        Allowed(defaults, ConfigPath.Root.Then("agents", "defaults"), shared, issues);
        foreach (var agent in AgentEntries.Of(config))
        {
            Allowed(agent.Settings, agent.Path, shared.Concat(Aliases(agent.Settings)), issues);
        }
    }

    private static void Allowed(Node? agent, ConfigPath path, IEnumerable<string> aliases, IssueList issues)
    {
        var allowed = agent.Find("modelPolicy", "allow").AsItems();
        var names = allowed.Count == 0 ? [] : aliases.ToHashSet(StringComparer.Ordinal);
        for (var i = 0; i < allowed.Count; i++)
        {
            if (allowed[i].AsString() is { } reference && !IsAllowed(EcmaString.Trim(reference), names))
            {
                const string Message = "Expected an alias of a model, a model such as provider/model, or a prefix such as provider/*.";
                issues.Add(path.Then("modelPolicy", "allow").Then(i), Message, allowed[i]);
            }
        }
    }

    private static IEnumerable<string> Aliases(Node? agent) =>
        agent.Find("models").AsMembers().Select(static model => TextForms.Keyword(model.Value.Find("alias"))).Where(static alias => alias.Length > 0);

    private static bool IsAllowed(string reference, HashSet<string> aliases)
    {
        var keyword = EcmaString.ToLowerCase(reference);
        return aliases.Contains(keyword) || Selectors.Contains(keyword) || IsModel(reference) || IsPrefix(reference);
    }

    private static bool IsModel(string reference)
    {
        if (!ModelChecks.IsReference(reference))
        {
            return false;
        }

        // Blanks beside the first slash do not matter.
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        string[] segments = [EcmaString.Trim(reference[..slash]), .. EcmaString.Trim(reference[(slash + 1)..]).Split('/')];
        return segments.All(IsSegment);
    }

    /// <summary>Blanks beside any slash do not matter.</summary>
    private static bool IsPrefix(string reference)
    {
        var segments = reference.Split('/').Select(EcmaString.Trim).ToArray();
        return segments.Length >= 2 && segments[^1] == "*" && segments.SkipLast(1).All(IsSegment);
    }

    private static bool IsSegment(string segment) =>
        segment.Length > 0 && segment.All(static c => c is not ('*' or < ' ' or '\u007F') && !EcmaString.IsWhiteSpace(c));
}
