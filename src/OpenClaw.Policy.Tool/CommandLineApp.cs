using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Commands;
using OpenClaw.Policy.Tool.Commands.Alignment;
using OpenClaw.Policy.Tool.Commands.Governance;
using OpenClaw.Policy.Tool.Commands.Imitation;
using OpenClaw.Policy.Tool.Commands.Starting;
using OpenClaw.Policy.Tool.Hosting;
using OpenClaw.Policy.Tool.Words;

namespace OpenClaw.Policy.Tool;

/// <summary>The command line: its verbs, and what happens when the words on it are wrong or a verb fails.</summary>
internal static class CommandLineApp
{
    /// <summary>The verbs, in the order in which the help lists them.</summary>
    private static readonly Func<CommandHost, TaughtCommand>[] Verbs =
    [
        GateCommand.Create,
        CheckCommand.Create,
        CompareCommand.Create,
        FixCommand.Create,
        AcceptCommand.Create,
        ActionCommand.Create,
        WatchCommand.Create,
        DiffCommand.Create,
        SarifCommand.Create,
        InitCommand.Create,
        GovernanceCommand.Create,
        AlignmentCommand.Create,
    ];

    /// <summary>A word is what it says: none names a file that holds more words (a response file), and none is several options.</summary>
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    public static int Run(IReadOnlyList<string> args, CommandHost host)
    {
        var root = CreateRoot(host);
        var words = CommandWords.Of(args, root);
        var parsed = root.Parse(words.Words, Parsing);
        return parsed.Action is TeachingHelp ? Invoke(parsed, host)
            : OptionValues.Problems(parsed) is { Count: > 0 } values ? Refuse(values, parsed, host, ExitCodes.CouldNotLook)
            : Problems(words, parsed) is { Count: > 0 } problems ? Refuse(problems, parsed, host, Verb(parsed)?.UsageErrorCode ?? ExitCodes.CouldNotLook)
            : Invoke(parsed, host);
    }

    /// <summary>All verbs and options.</summary>
    internal static RootCommand CreateRoot(CommandHost host)
    {
        var root = new RootCommand(
            "Checks an OpenClaw workspace against its authored policy: the hashes of `openclaw policy check`, with files and lines.");
        foreach (var create in Verbs)
        {
            root.Subcommands.Add(create(host));
        }

        Switches.TakeNoValue(root);
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new TeachingHelp();
        }

        return root;
    }

    private static TaughtCommand? Verb(ParseResult parsed) => parsed.CommandResult.Command as TaughtCommand;

    /// <summary>The words that lead to the command, as in <c>governance classify</c>, each with a blank behind it.</summary>
    private static string WordsOf(ParseResult parsed)
    {
        var words = "";
        for (var command = parsed.CommandResult; command?.Command is TaughtCommand verb; command = command.Parent as CommandResult)
        {
            words = $"{verb.Name} {words}";
        }

        return words;
    }

    private static IReadOnlyList<string> Problems(CommandWords words, ParseResult parsed)
    {
        var unknown = new UnknownWords(parsed);
        return [.. words.Refused.Select(w => $"Unrecognized command or argument '{unknown.Show(w)}'."), .. parsed.Errors.Select(e => unknown.In(e.Message))];
    }

    private static int Invoke(ParseResult parsed, CommandHost host)
    {
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return Fail(host, DiagnosticCatalog.OutputNotWritten, OutputFailure.Of("The output", error).Reason);
        }
#pragma warning disable CA1031 // A command that dies must say so in its own words, and with a code that is not taken for a verdict.
        catch (Exception error) when (error is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return Fail(
                host,
                DiagnosticCatalog.InternalError,
                $"The command failed with {error.GetType().Name}. This is a defect: report it with the input that causes it.");
        }
    }

    private static int Refuse(IReadOnlyList<string> problems, ParseResult parsed, CommandHost host, int exitCode)
    {
        foreach (var problem in problems)
        {
            host.Error.WriteLine($"{ToolIdentity.Name}: {TerminalText.Escape(problem)}");
        }

        host.Error.WriteLine($"Try: {ToolIdentity.Name} {WordsOf(parsed)}--help");
        return exitCode;
    }

    private static int Fail(CommandHost host, DiagnosticDescriptor descriptor, string message)
    {
        host.Error.WriteLine($"{ToolIdentity.Name}: error {descriptor.Code}: {TerminalText.Escape(message)}");
        return ExitCodes.CouldNotLook;
    }
}
