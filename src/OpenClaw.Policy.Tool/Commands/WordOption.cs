using System.CommandLine;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>An option that takes one of a few words.</summary>
internal static class WordOption
{
    /// <param name="name">With its dashes.</param>
    /// <param name="description">What the words mean.</param>
    /// <param name="words">The words, which count in this case only.</param>
    public static Option<string?> Create(string name, string description, params IReadOnlyList<string> words)
    {
        var option = new Option<string?>(name) { Description = description, HelpName = string.Join('|', words) };
        option.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(t => !words.Contains(t.Value)))
            {
                result.AddError($"'{token.Value}' is no value of {name}. It takes one of: {string.Join(", ", words)}.");
            }
        });
        return option;
    }
}
