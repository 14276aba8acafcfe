using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>The usual help, then what a person needs to get started: examples, and what the exit codes mean.</summary>
internal sealed class TeachingHelp : SynchronousCommandLineAction
{
    private const string FirstSteps = """
        First steps:
          openclaw-policy init     Proposes a policy for the workspace (openclaw.json here or in a folder above), and sets up what checks it.
          openclaw-policy gate     Judges the workspace by its policy: every finding with its file and line.

        `openclaw-policy COMMAND --help` has the command's options, examples and exit codes.
        """;

    private readonly HelpAction _usual = new();

    public override int Invoke(ParseResult parseResult)
    {
        var result = _usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output.WriteLine(parseResult.CommandResult.Command is TaughtCommand verb ? verb.Lesson : FirstSteps);
        return result;
    }
}
