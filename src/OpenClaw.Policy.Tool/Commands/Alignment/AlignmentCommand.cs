using System.CommandLine;
using OpenClaw.Policy.Alignment;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Alignment;

/// <summary><c>openclaw-policy alignment</c>: the policy memory of openclaw-alignment, its arguments as they are, and what it lacks.</summary>
internal static class AlignmentCommand
{
    private const string Lesson = """
        Examples:
          openclaw-policy alignment init
              Creates .openclaw_memory in the current folder.
          openclaw-policy alignment decide --type T2 --command "dotnet test"
              Says whether the task may run without a question, and writes the decision to the log.
          openclaw-policy alignment record --decision dec_0123456789ab --outcome success --override confirmed_after_prompt
              Records what became of it, and moves the rules.
          openclaw-policy alignment check --base origin/main
              Finds rules that did not earn their status.

        The arguments of `openclaw-align` 2.0.0 work as they are; explain, decide, record, import-md, check and replay are new beside them.
        --upstream does what 2.0.0 does, its defects included. Every command has --json.

        Exit codes:
          0  done
          1  something was found, or is not there; with --upstream also what makes the real program crash
          2  wrong usage, or something cannot be read
        """;

    public static TaughtCommand Create(CommandHost host)
    {
        var json = new Option<bool>("--json") { Description = "Print the answer as JSON.", Recursive = true };
        var upstream = new Option<bool>("--upstream") { Description = "Do what openclaw-alignment 2.0.0 does, to the letter.", Recursive = true };
        var version = new Option<bool>("--version") { Description = "Show the version of openclaw-alignment that this follows." };
        var command = new TaughtCommand("alignment", "Keep, use and check the policy memory of openclaw-alignment.", Lesson) { json, upstream, version };
        var add = new AlignmentVerbs(command, parsed => new(host, parsed.GetValue(upstream) ? AlignmentMode.Upstream : AlignmentMode.Corrected, parsed.GetValue(json)));
        MemoryCommands.Add(add);
        AssetCommands.Add(add);
        HistoryCommands.Add(add);
        PolicyCommands.Add(add);
        DecisionCommands.Add(add);
        ReplayCommands.Add(add);
        MergeCommand.Add(add);
        command.SetAction(parsed => parsed.GetValue(version) ? Version(host) : AlignmentVerbs.Help(parsed));
        return command;
    }

    private static int Version(CommandHost host)
    {
        host.Output.WriteLine("openclaw-alignment 2.0.0 (openclaw-policy alignment)");
        return ExitCodes.Ok;
    }
}
