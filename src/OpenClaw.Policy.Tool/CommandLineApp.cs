using System.CommandLine;
using System.CommandLine.Help;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Reporting;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Commands;
using OpenClaw.Policy.Tool.Commands.Imitation;
using OpenClaw.Policy.Tool.Commands.Starting;
using OpenClaw.Policy.Tool.Hosting;

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
    ];

    public static int Run(IReadOnlyList<string> args, CommandHost host)
    {
        var root = new RootCommand(
            "Checks an OpenClaw workspace against its authored policy: the hashes of `openclaw policy check`, with files and lines.");
        foreach (var create in Verbs)
        {
            root.Subcommands.Add(create(host));
        }

        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new TeachingHelp();
        }

        var parsed = root.Parse(args);
        return parsed.Errors.Count > 0 && parsed.Action is not TeachingHelp ? Refuse(parsed, host) : Invoke(parsed, host);
    }

    private static int Invoke(ParseResult parsed, CommandHost host)
    {
        try
        {
            return parsed.Invoke(new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false });
        }
        catch (IOException error)
        {
            return Fail(host, DiagnosticCatalog.OutputNotWritten, $"The output could not be written: {error.Message}");
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

    private static int Refuse(ParseResult parsed, CommandHost host)
    {
        foreach (var error in parsed.Errors)
        {
            host.Error.WriteLine($"{ToolIdentity.Name}: {TerminalText.Escape(error.Message)}");
        }

        var command = parsed.CommandResult.Command as TaughtCommand;
        host.Error.WriteLine($"Try: {ToolIdentity.Name} {(command is null ? "" : command.Name + " ")}--help");
        return command?.UsageErrorCode ?? ExitCodes.CouldNotLook;
    }

    private static int Fail(CommandHost host, DiagnosticDescriptor descriptor, string message)
    {
        host.Error.WriteLine($"{ToolIdentity.Name}: error {descriptor.Code}: {TerminalText.Escape(message)}");
        return ExitCodes.CouldNotLook;
    }
}
