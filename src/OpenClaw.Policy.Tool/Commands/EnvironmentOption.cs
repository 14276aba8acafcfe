using System.CommandLine;
using System.CommandLine.Parsing;
using OpenClaw.Policy.Tool.Words;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>An option <c>NAME=VALUE</c>, which may be given again; the last one of a name counts.</summary>
internal static class EnvironmentOption
{
    public static Option<string[]> Create(string name, string description) =>
        new(name) { Validators = { Validate }, Description = description, HelpName = "NAME=VALUE" };

    public static IReadOnlyDictionary<string, string> Parse(IEnumerable<string> settings)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            variables[setting[..equals]] = setting[(equals + 1)..];
        }

        return variables;
    }

    private static void Validate(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            if (token.Value.IndexOf('=', StringComparison.Ordinal) is var equals && (equals < 0 || BlankText.Is(token.Value[..equals])))
            {
                // The text is not repeated: somebody may have pasted a secret without its name.
                result.AddError($"{result.Option.Name} takes NAME=VALUE.");
            }
        }
    }
}
