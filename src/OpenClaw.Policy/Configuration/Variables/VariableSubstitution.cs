using System.Text;
using OpenClaw.Policy.Configuration.Includes;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Configuration.Variables;

/// <summary>
/// Puts the values of environment variables into the string values of a config, once; keys are left alone. A variable that is unset
/// or empty leaves its reference as it is written, and a warning.
/// </summary>
internal sealed class VariableSubstitution
{
    /// <summary>More warnings tell nobody more, and each costs memory.</summary>
    private const int MaximumWarnings = 1_000;

    /// <summary>
    /// Characters that substitution may produce. A config can set a long variable itself and then name it a million times.
    /// </summary>
    private const int MaximumOutput = 64 * 1024 * 1024;

    private readonly EnvironmentSnapshot _variables;
    private readonly KeyPath _path = new();
    private readonly List<ConfigIssue> _warnings = [];
    private int _output;

    private VariableSubstitution(EnvironmentSnapshot variables) => _variables = variables;

    /// <exception cref="ConfigLoadException">The result would be too large.</exception>
    public static Node Apply(Node config, EnvironmentSnapshot variables, out IReadOnlyList<ConfigIssue> warnings)
    {
        var substitution = new VariableSubstitution(variables);
        var result = substitution.Apply(config);
        warnings = substitution._warnings;
        return result;
    }

    private Node Apply(Node node) => node switch
    {
        StringNode text => Apply(text),
        ArrayNode array => Apply(array),
        ObjectNode settings => Apply(settings),
        _ => node,
    };

    private ArrayNode Apply(ArrayNode array)
    {
        Node[]? changed = null;
        for (var i = 0; i < array.Items.Count; i++)
        {
            _path.Enter(i);
            var item = Apply(array.Items[i]);
            _path.Leave();
            if (!ReferenceEquals(item, array.Items[i]))
            {
                changed ??= [.. array.Items];
                changed[i] = item;
            }
        }

        return changed is null ? array : new ArrayNode(changed, array.Origin);
    }

    private ObjectNode Apply(ObjectNode settings)
    {
        ObjectNodeBuilder? changed = null;
        foreach (var (name, value) in settings.Members)
        {
            if (name == BlockedKeys.Prototype)
            {
                changed ??= new ObjectNodeBuilder(settings);
                changed.Remove(name);
                continue;
            }

            _path.Enter(name);
            var applied = Apply(value);
            _path.Leave();
            if (!ReferenceEquals(applied, value))
            {
                changed ??= new ObjectNodeBuilder(settings);
                changed.Set(name, applied);
            }
        }

        return changed?.Build(settings.Origin) ?? settings;
    }

    private StringNode Apply(StringNode node)
    {
        var text = node.Value;
        var dollar = text.IndexOf('$', StringComparison.Ordinal);
        if (dollar < 0)
        {
            return node;
        }

        var parts = new List<SubstitutedPart>();
        var written = new StringBuilder(text.Length).Append(text, 0, dollar);
        for (var i = dollar; i < text.Length;)
        {
            if (text[i] != '$' || VariableReference.At(text, i) is not { } reference)
            {
                written.Append(text[i++]);
                continue;
            }

            var value = reference.IsEscaped ? null : _variables.Get(reference.Name);
            if (string.IsNullOrEmpty(value))
            {
                written.Append("${").Append(reference.Name).Append('}');
                Warn(reference, node);
            }
            else
            {
                Spend(value.Length, node);
                AddWritten(parts, written);
                parts.Add(new SubstitutedPart(value, reference.Name));
            }

            i += reference.Length;
        }

        AddWritten(parts, written);
        return Substituted(node, new SubstitutedText(parts));
    }

    private static void AddWritten(List<SubstitutedPart> parts, StringBuilder written)
    {
        if (written.Length > 0)
        {
            parts.Add(new SubstitutedPart(written.ToString(), Variable: null));
            written.Clear();
        }
    }

    private static StringNode Substituted(StringNode written, SubstitutedText text) =>
        text.Value == written.Value ? written
        : new StringNode(text.Value, written.Origin is { } origin ? new SubstitutedOrigin(origin, text) : null);

    private void Warn(VariableReference reference, StringNode node)
    {
        if (!reference.IsEscaped && _warnings.Count < MaximumWarnings)
        {
            var message = $"Missing env var \"{reference.Name}\" - feature using this value will be unavailable";
            _warnings.Add(new ConfigIssue(_path.ToString(), message, node.Origin));
        }
    }

    private void Spend(int characters, StringNode node)
    {
        if ((_output += characters) > MaximumOutput)
        {
            throw new ConfigLoadException(new ConfigIssue(
                _path.ToString(),
                $"Environment variables would add more than {MaximumOutput} characters to the config.",
                node.Origin));
        }
    }
}
