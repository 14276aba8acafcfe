using OpenClaw.Policy.Configuration;

namespace OpenClaw.Policy.Disclosure;

/// <summary>Where the secrets of a config come from: variables that somebody gave, variables that the config sets itself, and texts in it.</summary>
internal sealed class SecretSources
{
    private readonly IReadOnlySet<string> _visible;
    private readonly List<SecretText> _given = [];
    private readonly List<SecretText> _written = [];

    /// <param name="visible">The names of the variables that may be shown.</param>
    public SecretSources(IReadOnlySet<string> visible) => _visible = visible;

    /// <summary>What nobody but who runs the evaluation knows: it must not be shown anywhere.</summary>
    public IReadOnlyList<SecretText> Given => _given;

    /// <summary>What stands in the config. Its author chooses it, so that it must not change what this program says in its own words.</summary>
    public IReadOnlyList<SecretText> Written => _written;

    /// <summary>Adds variables that somebody gave.</summary>
    public SecretSources AddGiven(IReadOnlyDictionary<string, string> variables)
    {
        foreach (var (name, value) in variables.Where(v => !_visible.Contains(v.Key)))
        {
            Add(_given, value, $"${{{name}}}");
        }

        return this;
    }

    /// <summary>Adds what a config holds.</summary>
    /// <param name="config">The config as it is loaded.</param>
    /// <param name="given">The variables that somebody gave for it.</param>
    public SecretSources AddConfig(ConfigSnapshot config, IReadOnlyDictionary<string, string> given)
    {
        // A variable that nobody gave has its value from the config's own block.
        var variables = config.Host.Variables;
        foreach (var name in variables.UsedNames.Where(name => !_visible.Contains(name)))
        {
            if (variables.Setting(name) is { Length: > 0 } value && given.GetValueOrDefault(name) != value)
            {
                Add(_written, value, $"${{{name}}}");
            }
        }

        _written.AddRange(LiteralSecrets.In(config.Resolved).Select(static text => new SecretText(text, Redaction.SecretMark)));
        return this;
    }

    /// <summary>A text in the forms that it takes on its way: trimmed, and as the id of an agent.</summary>
    private static void Add(List<SecretText> secrets, string value, string shown)
    {
        if (value.Trim() is not { Length: > 0 } trimmed)
        {
            return;
        }

        secrets.Add(new SecretText(value, shown));
        secrets.Add(new SecretText(trimmed, shown));
        if (AgentResolver.NormalizeId(trimmed) is var id && id != AgentResolver.MainAgentId)
        {
            secrets.Add(new SecretText(id, shown));
        }
    }
}
