using System.CommandLine;

namespace OpenClaw.Policy.Tool.Words;

/// <summary>Words of a command line that mean nothing there, as errors may repeat them: one can hold the value of a variable.</summary>
internal sealed class UnknownWords(ParseResult parsed)
{
    private const string Hidden = "…";

    private static readonly string[] VariableOptions = ["--env", "--public-env"];

    /// <summary>A verb that takes no variables repeats words whole, as those of the real program do.</summary>
    private readonly bool _takesVariables = parsed.CommandResult.Command.Options.Any(static o => VariableOptions.Contains(o.Name, StringComparer.Ordinal));

    private readonly bool _hasVariables = parsed.Tokens.Any(static t => VariableOptions.Contains(t.Value, StringComparer.Ordinal));

    /// <summary>Behind an equals sign stands a value; and the second word of a value without quotes stands alone.</summary>
    public string Show(string word) =>
        !_takesVariables ? word
        : word.IndexOf('=', StringComparison.Ordinal) is var equals and >= 0 ? $"{word[..(equals + 1)]}{Hidden}"
        : _hasVariables && !word.StartsWith('-') ? Hidden
        : word;

    /// <summary>A sentence of the parser's, which quotes such words.</summary>
    public string In(string message) =>
        parsed.UnmatchedTokens.OrderByDescending(static t => t.Length).Aggregate(message, (text, word) => text.Replace($"'{word}'", $"'{Show(word)}'", StringComparison.Ordinal));
}
