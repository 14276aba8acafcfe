using System.CommandLine;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary><c>openclaw-policy sarif</c>: findings that OpenClaw printed elsewhere as SARIF with lines.</summary>
internal static class SarifCommand
{
    private const string Lesson = """
        Examples:
          openclaw policy check --json | openclaw-policy sarif --from - --output openclaw-policy.sarif
              Turns what the real program prints into a file for code scanning.
          openclaw-policy sarif --from doctor.json --config agents/openclaw.json
              The same of a saved `openclaw doctor --lint --json`, with the lines of a named config.

        Exit codes:
          0  the SARIF was written, whatever it holds
          2  the report cannot be read, or the files that it is about

        The lines are those of the files that are here. An oc:// address can mean several places: all are named.
        Findings of the doctor that are not the policy's are left out.
        """;

    public static TaughtCommand Create(CommandHost host)
    {
        var place = new WorkspaceOptions("The agent that the report is about.", "The OpenClaw release that printed the report.", readsApprovals: false);
        var from = new Option<string>("--from") { Description = "The report; - is standard input.", HelpName = "FILE", Required = true };
        var output = new Option<string?>("--output") { Description = "Where to write the SARIF. Default: standard output.", HelpName = "FILE" };

        var command = new TaughtCommand("sarif", "Turn findings that OpenClaw printed elsewhere into SARIF with lines.", Lesson, place)
        {
            from, output,
        };
        command.SetAction(parsed => SarifExecution.Run(host, parsed.GetValue(from) ?? "", parsed.GetValue(output), place.ToRequest(parsed, host)));
        return command;
    }
}
