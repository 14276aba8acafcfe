using System.CommandLine;
using System.CommandLine.Parsing;

namespace OpenClaw.Policy.Tool.Commands.Alignment;

/// <summary>Adds commands below <c>alignment</c>: each runs in a session of its own.</summary>
/// <param name="parent">The command that they are added to.</param>
/// <param name="session">Makes the session of a run.</param>
internal sealed class AlignmentVerbs(TaughtCommand parent, Func<ParseResult, AlignmentSession> session)
{
    /// <summary>Adds a command that does something.</summary>
    /// <param name="name">Its word.</param>
    /// <param name="description">One sentence.</param>
    /// <param name="run">What it does; the exit code.</param>
    /// <param name="parts">Its options and arguments.</param>
    public void Add(string name, string description, Func<AlignmentSession, ParseResult, int> run, params Symbol[] parts)
    {
        var command = new TaughtCommand(name, description, Lesson(name));
        foreach (var part in parts)
        {
            if (part is Option option)
            {
                command.Options.Add(option);
            }
            else
            {
                var argument = (Argument)part;
                argument.Validators.Add(RefuseOptions);
                command.Arguments.Add(argument);
            }
        }

        command.SetAction(parsed => session(parsed).Run(s => run(s, parsed)));
        parent.Subcommands.Add(command);
    }

    /// <summary>Adds a command that only has others below it; alone it prints its help, as that of openclaw-alignment does.</summary>
    public AlignmentVerbs Group(string name, string description)
    {
        var command = new TaughtCommand(name, description, Lesson(name));
        command.SetAction(Help);
        parent.Subcommands.Add(command);
        return new(command, session);
    }

    /// <summary>Prints the help of the command that was named.</summary>
    public static int Help(ParseResult parsed) => new TeachingHelp().Invoke(parsed);

    /// <summary>A misspelt option is no name, as for the real program.</summary>
    private static void RefuseOptions(ArgumentResult result)
    {
        if (result.Tokens.FirstOrDefault(static t => t.Value.StartsWith('-')) is { } word)
        {
            result.AddError($"Unrecognized option '{word.Value}'.");
        }
    }

    private string Lesson(string name) => $"""
        Examples and exit codes: `openclaw-policy alignment --help`. This command is `openclaw-policy {(parent.Name == "alignment" ? "alignment" : $"alignment {parent.Name}")} {name}`.

        Exit codes:
          0  done
          1  something was found, or is not there
          2  wrong usage, or something cannot be read
        """;
}
