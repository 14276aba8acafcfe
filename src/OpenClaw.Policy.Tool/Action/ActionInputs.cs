namespace OpenClaw.Policy.Tool.Action;

/// <summary>
/// The inputs of one step as GitHub's runner passes them: <c>INPUT_</c> and the name in upper case, hyphens kept. An input that is not
/// given is an empty variable, or none.
/// </summary>
internal sealed class ActionInputs(IReadOnlyDictionary<string, string> environment)
{
    /// <summary>What action.yml gives <c>sarif</c> when the step does not.</summary>
    public const string DefaultSarif = "openclaw-policy.sarif";

    /// <summary>The value without blanks around it; null when it is not given.</summary>
    public string? Text(string name) => Raw(name)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A boolean as YAML 1.2 writes it; true when it is not given.</summary>
    /// <exception cref="ActionInputException">It is neither true nor false.</exception>
    public bool Flag(string name) => Text(name) switch
    {
        null or "true" or "True" or "TRUE" => true,
        "false" or "False" or "FALSE" => false,
        var other => throw new ActionInputException($"The input {name} is '{other}'.", "Give true or false."),
    };

    /// <summary>The lines <c>NAME=VALUE</c> of the input <c>env</c> or <c>public-env</c>; the last one of a name counts.</summary>
    /// <param name="input">The input.</param>
    /// <exception cref="ActionInputException">A line is no NAME=VALUE. Its text is not repeated: it may be a secret without its name.</exception>
    public IReadOnlyDictionary<string, string> Variables(string input)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in (Raw(input) ?? "").Split('\n'))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var setting = line.TrimStart().TrimEnd('\r');
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new ActionInputException($"Line {number} of the input {input} is no NAME=VALUE.", "Give one NAME=VALUE a line.");
            }

            variables[setting[..equals]] = setting[(equals + 1)..];
        }

        return variables;
    }

    /// <summary>The SARIF file; null when the step gives an empty one, which switches it off.</summary>
    /// <exception cref="ActionInputException">It is the word for standard output, which is the log here.</exception>
    public string? Sarif() => (Raw(ActionInputNames.Sarif) is null ? DefaultSarif : Text(ActionInputNames.Sarif)) switch
    {
        "-" => throw new ActionInputException("The input sarif is '-'.", "Name a file: the standard output of the action is its log."),
        var path => path,
    };

    private string? Raw(string name) => environment.GetValueOrDefault($"INPUT_{name.ToUpperInvariant()}");
}
