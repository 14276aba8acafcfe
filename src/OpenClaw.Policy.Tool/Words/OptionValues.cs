using System.CommandLine;
using System.CommandLine.Parsing;
using OpenClaw.Policy.Tool.Commands.Imitation;

namespace OpenClaw.Policy.Tool.Words;

/// <summary>
/// What no option of this product takes for its value, whatever it means: a blank, and the name of another option. Both are what a variable
/// without a value leaves behind, and a gate that took them for "not given" would judge by less than it was asked to.
/// </summary>
/// <remarks>Every option of every verb is held to it by being one. Those of the real program (<see cref="ImitatedOption"/>) do as it does.</remarks>
internal static class OptionValues
{
    /// <summary>What is wrong with the values on a command line, in the order of the command's options; none when all can be taken.</summary>
    public static IReadOnlyList<string> Problems(ParseResult parsed)
    {
        var commands = Commands(parsed.CommandResult).ToList();
        var names = commands.SelectMany(static c => c.Command.Options).SelectMany(OptionNames.Of).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. commands.SelectMany(static c => c.Children).OfType<OptionResult>()
                .Where(static r => r.Option is not ImitatedOption)
                .SelectMany(r => r.Tokens.Select(t => Problem(r.Option, t.Value, names)).OfType<string>()),
        ];
    }

    /// <summary>The command and those that it belongs to: each can have options.</summary>
    private static IEnumerable<CommandResult> Commands(CommandResult command)
    {
        for (SymbolResult? result = command; result is not null; result = result.Parent)
        {
            if (result is CommandResult one)
            {
                yield return one;
            }
        }
    }

    private static string? Problem(Option option, string value, HashSet<string> names) =>
        BlankText.Is(value) ? $"{option.Name} is given, but its value is blank. {Remedy(option)}"
        : names.Contains(value) ? $"{option.Name} is given, but the word behind it is the option {value}, and not its value. {Remedy(option)}"
        : null;

    private static string Remedy(Option option)
    {
        var value = option.HelpName ?? "a value";
        return option.Required ? $"Give {value}." : $"Give {value}, or leave {option.Name} out.";
    }
}
