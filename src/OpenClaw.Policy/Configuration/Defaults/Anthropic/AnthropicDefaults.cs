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
    private static readonly string[] WithKey = ["anthropic/claude-sonnet-5", "anthropic/claude-sonnet-4-6"];

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
        string[] forKey = [.. defaults.ForKey()];
        string[] forAccount = [.. defaults.ForAccount(signIn)];

        // The environment is not asked when nothing depends on it.
        return forKey.Length == 0 && forAccount.Length == 0 ? config : signIn.Find(variables) switch
        {
            AnthropicSignIn.ApiKey => defaults.With(forKey),
            AnthropicSignIn.Account => defaults.With(forAccount),
            _ => config,
        };
    }

    private IEnumerable<string> ForKey()
    {
        var primary = AnthropicModel.Parse(Known(Primary(_defaults?["model"]))) is { HasPromptCache: true } model ? model.ToString() : null;
        return primary is not null ? WithKey.Prepend(primary)
            : ModelNames(_defaults).Any(static name => AnthropicModel.Parse(name) is { HasPromptCache: true }) ? WithKey
            : [];
    }

    private IEnumerable<string> ForAccount(AnthropicSignInFinder signIn) =>
        SelectsCommandLine() || signIn.UsesCommandLine()
            ? Selections().SelectMany(RunReferences).Concat(_models.CommandLine.Select(static name => $"{AnthropicModel.Anthropic}/{name}"))
            : [];

    private bool SelectsCommandLine() =>
        AnthropicModel.Parse(Primary(_defaults?["model"])) is { Provider: AnthropicModel.CommandLine }
        || (_defaults?["models"]).AsMembers().Any(static member => AnthropicModel.Parse(member.Name)?.Provider switch
        {
            AnthropicModel.CommandLine => true,
            AnthropicModel.Anthropic => EcmaString.ToLowerCase(EcmaString.Trim(member.Value.Find("agentRuntime", "id").AsString() ?? "")) == AnthropicModel.CommandLine,
            _ => false,
        });

    /// <summary>All references to models in <c>model</c> and <c>models</c> of the defaults and of the agents.</summary>
    private IEnumerable<string> Selections() =>
        AgentResolver.Agents(_config).Select(static agent => agent.Settings).Prepend(_defaults)
            .SelectMany(static settings => Selected(settings?["model"]).Concat(ModelNames(settings)));

    private static IEnumerable<string> Selected(Node? model) =>
        model is StringNode text
            ? [text.Value]
            : model.Find("fallbacks").AsItems().Prepend(model.Find("primary")).Select(static reference => reference.AsString()).OfType<string>();

    private static IEnumerable<string> ModelNames(ObjectNode? settings) => (settings?["models"]).AsMembers().Select(static m => m.Name);

    /// <summary>The references under which Anthropic's own provider runs a model: as selected, and by its name of today.</summary>
    private IEnumerable<string> RunReferences(string reference)
    {
        if (AnthropicModel.Parse(reference) is not { Provider: AnthropicModel.Anthropic or AnthropicModel.CommandLine } model)
        {
            return [];
        }

        var current = ClaudeName.Current(model.Name, _models);
        return current is null && !model.HasProvider ? [] : [$"{AnthropicModel.Anthropic}/{model.Name}", $"{AnthropicModel.Anthropic}/{current ?? model.Name}"];
    }

    /// <summary>A reference by the name of today, where there is one.</summary>
    private string? Known(string? reference) =>
        AnthropicModel.Parse(reference) is { Provider: AnthropicModel.Anthropic or AnthropicModel.CommandLine } model
        && (ClaudeName.Current(model.Name, _models) ?? (model.Provider == AnthropicModel.CommandLine ? model.Name : null)) is { } current
            ? $"{AnthropicModel.Anthropic}/{current}"
            : reference;

    private static string? Primary(Node? model) =>
        EcmaString.Trim((model.AsString() ?? model.Find("primary").AsString()) ?? "") is { Length: > 0 } primary ? primary : null;

    private ObjectNode With(string[] references)
    {
        var agents = _config["agents"] as ObjectNode ?? ObjectNode.Empty;
        var written = _defaults?["models"] as ObjectNode;
        var origin = DefaultedOrigin.Within(written?.Origin ?? _defaults?.Origin ?? agents.Origin ?? _config.Origin);
        var models = new ObjectNodeBuilder(written ?? ObjectNode.Empty);
        foreach (var reference in references.Where(reference => !models.Contains(reference)))
        {
            models.Set(reference, new ObjectNodeBuilder().Build(origin));
        }

        var defaults = new ObjectNodeBuilder(_defaults ?? ObjectNode.Empty).Set("models", models.Build(written?.Origin ?? origin));
        return new ObjectNodeBuilder(_config)
            .Set("agents", new ObjectNodeBuilder(agents).Set("defaults", defaults.Build(_defaults?.Origin ?? origin)).Build(agents.Origin ?? origin))
            .Build(_config.Origin);
    }
}
