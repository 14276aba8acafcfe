using OpenClaw.Policy.Configuration.Defaults;
using OpenClaw.Policy.Configuration.Validation.Checks;
using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>No setting may name a model that its provider no longer serves.</summary>
internal sealed class RetiredModelRule
{
    private const string Names = "~";
    private const string Every = "*";

    private readonly ValidationContext _context;
    private readonly IssueList _issues;

    private RetiredModelRule(ValidationContext context, IssueList issues)
    {
        _context = context;
        _issues = issues;
    }

    private ModelSettings Settings => _context.Profile.ModelSettings;

    public static void Validate(ObjectNode config, ValidationContext context, IssueList issues) =>
        new RetiredModelRule(context, issues).Config(config);

    private void Config(ObjectNode config)
    {
        foreach (var place in Settings.OfConfig)
        {
            Visit(config, place.Split('.'), ConfigPath.Root, isRenamed: false);
        }

        Agent(config.Find("agents", "defaults"), ConfigPath.Root.Then("agents", "defaults"), Settings.OfAgents, isRenamed: true);
        foreach (var agent in AgentEntries.Of(config))
        {
            Agent(agent.Settings, agent.Path, Settings.OfAgents.Concat(Settings.OfSingleAgents), !Settings.RenamesInDefaultsOnly);
        }
    }

    private void Agent(Node? agent, ConfigPath path, IEnumerable<string> places, bool isRenamed)
    {
        foreach (var place in places)
        {
            Visit(agent, place.Split('.'), path, isRenamed && Settings.Renamed.Contains(place));
        }
    }

    private void Visit(Node? value, ReadOnlySpan<string> place, ConfigPath path, bool isRenamed)
    {
        switch (place)
        {
            case []:
                Selection(value, path, isRenamed);
                break;

            case [Names]:
                foreach (var (reference, settings) in value.AsMembers())
                {
                    Reference(reference, settings, path.Then(reference), isRenamed);
                }

                break;

            case [Every, .. var rest]:
                Each(value, path, rest, isRenamed);
                break;

            case [var name, .. var rest]:
                Visit(value.Find(name), rest, path.Then(name), isRenamed);
                break;
        }
    }

    private void Each(Node? value, ConfigPath path, ReadOnlySpan<string> place, bool isRenamed)
    {
        for (var i = 0; i < value.AsItems().Count; i++)
        {
            Visit(value.AsItems()[i], place, path.Then(i), isRenamed);
        }

        foreach (var (name, member) in value.AsMembers())
        {
            Visit(member, place, path.Then(name), isRenamed);
        }
    }

    /// <param name="selection">A reference, or an object with a primary one and fallbacks.</param>
    /// <param name="path">The place of the selection.</param>
    /// <param name="isRenamed">OpenClaw maps former names in this setting before it looks.</param>
    private void Selection(Node? selection, ConfigPath path, bool isRenamed)
    {
        Model(selection, path, isRenamed);
        Model(selection.Find("primary"), path.Then("primary"), isRenamed);
        var fallbacks = selection.Find("fallbacks").AsItems();
        for (var i = 0; i < fallbacks.Count; i++)
        {
            Model(fallbacks[i], path.Then("fallbacks").Then(i), isRenamed);
        }
    }

    private void Model(Node? model, ConfigPath path, bool isRenamed)
    {
        if (model is StringNode { Value: var reference })
        {
            Reference(reference, model, path, isRenamed);
        }
    }

    private void Reference(string written, Node at, ConfigPath path, bool isRenamed)
    {
        var reference = isRenamed ? ModelReference.Normalize(written, _context.Release) : written;
        var parts = EcmaString.Trim(reference).Split('/', 2);
        if (parts.Length == 2 && _context.Facts.RetiredModels.Contains($"{TextForms.Keyword(parts[0])}/{TextForms.Keyword(parts[1])}"))
        {
            _issues.Add(path, "The provider no longer serves this model. Choose another one.", at);
        }
    }
}
