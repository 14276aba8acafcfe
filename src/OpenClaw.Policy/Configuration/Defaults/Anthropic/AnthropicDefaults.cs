using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Defaults.Anthropic;

/// <summary>
/// The models that a config which signs in at Anthropic gets in <c>agents.defaults.models</c>. What else the plugin sets there (how
/// long prompts are cached, which program runs a model, heartbeats) no evidence shows.
/// </summary>
internal sealed class AnthropicDefaults
{
    /// <summary>Models that come along with any other of Anthropic's when a key is used.</summary>
    private static readonly StringNode[] WithKey = [new("anthropic/claude-sonnet-5"), new("anthropic/claude-sonnet-4-6")];

    private readonly ObjectNode _config;
    private readonly ClaudeModels _models;
    private readonly ObjectNode? _defaults;

    private AnthropicDefaults(ObjectNode config, ClaudeModels models)
    {
        _config = config;
        _models = models;
        _defaults = config.Find("agents", "defaults") as ObjectNode;
    }

    public static ObjectNode Apply(ObjectNode config, EnvironmentSnapshot variables, ClaudeModels models)
    {
        var defaults = new AnthropicDefaults(config, models);
        var signIn = new AnthropicSignInFinder(config);
        StringNode[] forKey = [.. defaults.ForKey()];
        StringNode[] forAccount = [.. defaults.ForAccount(signIn)];

        // The environment is not asked when nothing depends on it.
        return forKey.Length == 0 && forAccount.Length == 0 ? config : signIn.Find(variables) switch
        {
            AnthropicSignIn.ApiKey => defaults.With(forKey),
            AnthropicSignIn.Account => defaults.With(forAccount),
            _ => config,
        };
    }

    private IEnumerable<StringNode> ForKey()
    {
        var primary = Primary(_defaults?["model"]);
        return AnthropicModel.Parse(Known(primary?.Value)) is { HasPromptCache: true } model ? WithKey.Prepend(new StringNode(model.ToString(), primary?.Origin))
            : ModelNames(_defaults).Any(static name => AnthropicModel.Parse(name.Value) is { HasPromptCache: true }) ? WithKey
            : [];
    }

    private IEnumerable<StringNode> ForAccount(AnthropicSignInFinder signIn) =>
        SelectsCommandLine() || signIn.UsesCommandLine()
            ? Selections().SelectMany(RunReferences).Concat(_models.CommandLine.Select(static name => new StringNode($"{AnthropicModel.Anthropic}/{name}")))
            : [];

    private bool SelectsCommandLine() =>
        AnthropicModel.Parse(Primary(_defaults?["model"])?.Value) is { Provider: AnthropicModel.CommandLine }
        || (_defaults?["models"]).AsMembers().Any(static member => AnthropicModel.Parse(member.Name)?.Provider switch
        {
            AnthropicModel.CommandLine => true,
            AnthropicModel.Anthropic => EcmaString.ToLowerCase(EcmaString.Trim(member.Value.Find("agentRuntime", "id").AsString() ?? "")) == AnthropicModel.CommandLine,
            _ => false,
        });

    /// <summary>All references to models in <c>model</c> and <c>models</c> of the defaults and of the agents.</summary>
    private IEnumerable<StringNode> Selections() =>
        AgentResolver.Agents(_config).Select(static agent => agent.Settings).Prepend(_defaults)
            .SelectMany(static settings => Selected(settings?["model"]).Concat(ModelNames(settings)));

    private static IEnumerable<StringNode> Selected(Node? model) =>
        model is StringNode text ? [text] : model.Find("fallbacks").AsItems().Prepend(model.Find("primary")).OfType<StringNode>();

    private static IEnumerable<StringNode> ModelNames(ObjectNode? settings) =>
        (settings?["models"]).AsMembers().Select(static m => new StringNode(m.Name, m.Value.Origin?.OfKey));

    /// <summary>The references under which Anthropic's own provider runs a model: as selected, and by its name of today.</summary>
    private IEnumerable<StringNode> RunReferences(StringNode reference)
    {
        if (AnthropicModel.Parse(reference.Value) is not { Provider: AnthropicModel.Anthropic or AnthropicModel.CommandLine } model)
        {
            return [];
        }

        var current = ClaudeName.Current(model.Name, _models);
        return current is null && !model.HasProvider ? [] : [Of(model.Name), Of(current ?? model.Name)];

        StringNode Of(string name) => new($"{AnthropicModel.Anthropic}/{name}", reference.Origin);
    }

    /// <summary>A reference by the name of today, where there is one.</summary>
    private string? Known(string? reference) =>
        AnthropicModel.Parse(reference) is { Provider: AnthropicModel.Anthropic or AnthropicModel.CommandLine } model
        && (ClaudeName.Current(model.Name, _models) ?? (model.Provider == AnthropicModel.CommandLine ? model.Name : null)) is { } current
            ? $"{AnthropicModel.Anthropic}/{current}"
            : reference;

    /// <summary>Trimmed; null when it is blank.</summary>
    private static StringNode? Primary(Node? model) =>
        (model as StringNode ?? model.Find("primary") as StringNode) is { } written && EcmaString.Trim(written.Value) is { Length: > 0 } primary
            ? new StringNode(primary, written.Origin)
            : null;

    private ObjectNode With(StringNode[] references)
    {
        var agents = _config["agents"] as ObjectNode ?? ObjectNode.Empty;
        var written = _defaults?["models"] as ObjectNode;
        var origin = DefaultedOrigin.Within(written?.Origin ?? _defaults?.Origin ?? agents.Origin ?? _config.Origin);
        var models = new ObjectNodeBuilder(written ?? ObjectNode.Empty);
        foreach (var reference in references.Where(reference => !models.Contains(reference.Value)))
        {
            models.Set(reference.Value, new ObjectNodeBuilder().Build(origin is null ? null : new MigratedOrigin(origin) { Key = reference.Origin }));
        }

        var defaults = new ObjectNodeBuilder(_defaults ?? ObjectNode.Empty).Set("models", models.Build(written?.Origin ?? origin));
        return new ObjectNodeBuilder(_config)
            .Set("agents", new ObjectNodeBuilder(agents).Set("defaults", defaults.Build(_defaults?.Origin ?? origin)).Build(agents.Origin ?? origin))
            .Build(_config.Origin);
    }
}
