using System.CommandLine;
using OpenClaw.Policy.Tool.Action;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary><c>openclaw-policy action</c>: the entry point of the GitHub action.</summary>
internal static class ActionCommand
{
    private const string Lesson = """
        Examples:
          uses: openclaw-policy-build/openclaw-policy-build@v0
              A step of a workflow: the runner starts this command in a container, with the inputs in INPUT_* variables.
          env 'INPUT_FAIL-ON=warning' GITHUB_WORKSPACE="$PWD" openclaw-policy action
              The same without a container, to try a workflow at home.
          openclaw-policy action --matrix
              Prints every openclaw.json of the checkout as the matrix of a workflow, and sets the output matrix.

        Exit codes:
          0  something was checked, and nothing reached fail-on
          1  at least one finding reached fail-on
          2  the gate could not look, or a report could not be written

        It judges what `openclaw-policy gate` judges; on a pull request by the commit that it goes into, which the event names. Findings go to the log, to annotations, to the job summary (GITHUB_STEP_SUMMARY), to
        the step's outputs (GITHUB_OUTPUT) and to a SARIF file. It needs no token and no network.
        """;

    public static TaughtCommand Create(CommandHost host)
    {
        var matrix = new Option<bool>("--matrix") { Description = "Judge nothing: list the configs of the checkout, one job each." };
        var command = new TaughtCommand("action", "Judge the checkout of a GitHub workflow, with inputs and outputs as the runner passes them.", Lesson) { matrix };
        command.SetAction(parsed => parsed.GetValue(matrix) ? ActionMatrix.Run(host) : ActionExecution.Run(host));
        return command;
    }
}
