using OpenClaw.Policy.Tool;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Fuzzing.Programs;

/// <summary><c>openclaw-policy check</c> in this process.</summary>
internal sealed class OurProgram(string release)
{
    public ProgramAnswer Check(CaseFolder folder)
    {
        var (output, error) = (new StringWriter(), new StringWriter());
        List<string> arguments = ["check", "--json", "--openclaw-version", release];
        if (folder.ApprovalsRow is not null)
        {
            arguments.AddRange(["--exec-approvals", folder.ApprovalsFile]);
        }

        if (folder.Agent is { } agent)
        {
            arguments.AddRange(["--agent", agent]);
        }

        var exitCode = CommandLineApp.Run([.. arguments], new CommandHost
        {
            Output = output,
            Error = error,
            CurrentDirectory = folder.Root,
            Environment = folder.Environment,
            IsTerminal = false,
            Clock = TimeProvider.System,
        });
        return ProgramAnswer.Of(exitCode, output.ToString(), error.ToString());
    }
}
