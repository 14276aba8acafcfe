using System.CommandLine;
using System.CommandLine.Help;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Commands;

namespace OpenClaw.Policy.Tool;

/// <summary>The command line: its commands, and what happens when the words on it are wrong.</summary>
internal static class CommandLineApp
{
    public static int Run(IReadOnlyList<string> args, CommandHost host)
    {
        var root = new RootCommand(
            "Checks an OpenClaw workspace against its authored policy: the hashes of `openclaw policy check`, with files and lines.");
        root.Subcommands.Add(GateCommand.Create(host));
        root.Subcommands.Add(CheckCommand.Create(host));
        root.Subcommands.Add(CompareCommand.Create(host));
        root.Subcommands.Add(FixCommand.Create(host));
        root.Subcommands.Add(AcceptCommand.Create(host));
        root.Subcommands.Add(ActionCommand.Create(host));
        root.Subcommands.Add(WatchCommand.Create(host));
        root.Subcommands.Add(DiffCommand.Create(host));
        root.Subcommands.Add(SarifCommand.Create(host));
        root.Subcommands.Add(InitCommand.Create(host));
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Action = new TeachingHelp();
        }

        var parsed = root.Parse(args);
        return parsed.Errors.Count > 0 && parsed.Action is not TeachingHelp
            ? Refuse(parsed, host)
            : parsed.Invoke(new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false });
    }

    private static int Refuse(ParseResult parsed, CommandHost host)
    {
        var command = parsed.CommandResult.Command;
        foreach (var error in parsed.Errors)
        {
            host.Error.WriteLine($"openclaw-policy: {TerminalText.Escape(error.Message)}");
        }

        host.Error.WriteLine($"Try: openclaw-policy {(command is RootCommand ? "" : command.Name + " ")}--help");

        // The real program ends with 1 when it does not know an option; the product's own verbs say that they could not look.
        return command.Name is CheckCommand.Name or CompareCommand.Name or WatchCommand.Name ? ExitCodes.Findings : ExitCodes.CouldNotLook;
    }
}
