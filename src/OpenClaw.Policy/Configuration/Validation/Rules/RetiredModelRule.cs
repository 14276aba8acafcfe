using OpenClaw.Policy.Configuration.Defaults;
using OpenClaw.Policy.Configuration.Validation.Checks;
using OpenClaw.Policy.Configuration.Validation.Structure;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>No setting may name a model that its provider no longer serves.</summary>
internal sealed class RetiredModelRule
{
    private static readonly string[] AgentModels = ["model", "imageModel", "imageGenerationModel", "videoGenerationModel", "musicGenerationModel", "pdfModel"];

    private readonly ValidationContext _context;
    private readonly IssueList _issues;

    private RetiredModelRule(ValidationContext context, IssueList issues)
    {
        _context = context;
        _issues = issues;
    }

    public static void Validate(ObjectNode config, ValidationContext context, IssueList issues) =>
        new RetiredModelRule(context, issues).Config(config);

    private void Config(ObjectNode config)
    {
        Agent(config.Find("agents", "defaults"), ConfigPath.Root.Then("agents", "defaults"));
        Each(config.Find("agents", "list"), ConfigPath.Root.Then("agents", "list"), Agent);
        foreach (var (channel, targets) in config.Find("channels", "modelByChannel").AsMembers())
        {
            foreach (var (target, model) in targets.AsMembers())
            {
                Model(model, ConfigPath.Root.Then("channels", "modelByChannel", channel, target));
            }
        }

        Each(config.Find("hooks", "mappings"), ConfigPath.Root.Then("hooks", "mappings"), (mapping, path) => Model(mapping.Find("model"), path.Then("model")));
        Model(config.Find("hooks", "gmail", "model"), ConfigPath.Root.Then("hooks", "gmail", "model"));
        Model(config.Find("messages", "tts", "summaryModel"), ConfigPath.Root.Then("messages", "tts", "summaryModel"));
        Model(config.Find("channels", "discord", "voice", "model"), ConfigPath.Root.Then("channels", "discord", "voice", "model"));
    }

    private void Agent(Node? agent, ConfigPath path)
    {
        foreach (var name in AgentModels)
        {
            Selection(agent.Find(name), path.Then(name), isRenamed: name == "model");
        }

        Model(agent.Find("heartbeat", "model"), path.Then("heartbeat", "model"));
        Selection(agent.Find("subagents", "model"), path.Then("subagents", "model"), isRenamed: false);
        Model(agent.Find("compaction", "model"), path.Then("compaction", "model"));
        Model(agent.Find("compaction", "memoryFlush", "model"), path.Then("compaction", "memoryFlush", "model"));
        foreach (var (reference, settings) in agent.Find("models").AsMembers())
        {
            Reference(ModelReference.Normalize(reference, _context.Release), settings, path.Then("models", reference));
        }
    }

    /// <param name="selection">A reference, or an object with a primary one and fallbacks.</param>
    /// <param name="path">The place of the selection.</param>
    /// <param name="isRenamed">OpenClaw maps former names in this setting before it looks.</param>
    private void Selection(Node? selection, ConfigPath path, bool isRenamed)
    {
        if (selection is not ObjectNode)
        {
            Model(selection, path, isRenamed);
            return;
        }

        Model(selection.Find("primary"), path.Then("primary"), isRenamed);
        Each(selection.Find("fallbacks"), path.Then("fallbacks"), (model, at) => Model(model, at, isRenamed));
    }

    private void Model(Node? model, ConfigPath path, bool isRenamed = false)
    {
        if (model is StringNode { Value: var reference })
        {
            Reference(isRenamed ? ModelReference.Normalize(reference, _context.Release) : reference, model, path);
        }
    }

    private void Reference(string reference, Node at, ConfigPath path)
    {
        var parts = EcmaString.Trim(reference).Split('/', 2);
        if (parts.Length == 2 && _context.Facts.RetiredModels.Contains($"{TextForms.Keyword(parts[0])}/{TextForms.Keyword(parts[1])}"))
        {
            _issues.Add(path, "The provider no longer serves this model. Choose another one.", at);
        }
    }

    private static void Each(Node? list, ConfigPath path, Action<Node, ConfigPath> visit)
    {
        var items = list.AsItems();
        for (var i = 0; i < items.Count; i++)
        {
            visit(items[i], path.Then(i));
        }
    }
}
