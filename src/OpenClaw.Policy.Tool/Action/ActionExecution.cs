using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Reporting.Sarif;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Action;

/// <summary>Runs the gate as a step of a GitHub workflow. The exit code is the verdict, and nothing after the gate makes it better.</summary>
internal static class ActionExecution
{
    public static int Run(CommandHost host)
    {
        // What is checked out and what the gate compares it with are read from the same repository.
        using var kept = new OpenRepositories();
        var runner = RunnerEnvironment.Of(host);
        runner = runner with { Git = runner.Git with { Kept = kept } };
        var inputs = new ActionInputs(host.Environment);
        var log = new ActionLog(host.Output);
        log.Inputs(inputs);
        var (result, annotations) = Judge(inputs, runner);
        log.Result(result, annotations, runner.Names(result.Root));
        return (int)result.Verdict;
    }

    private static (GateResult Result, bool Annotations) Judge(ActionInputs inputs, RunnerEnvironment runner)
    {
        var reports = new ActionReports(runner);
        try
        {
            var request = ActionRequest.Read(inputs, runner);
            var judged = request.Judge();
            var published = reports.Sarif(judged, SarifOptions.Of(request.Gate), request.Sarif);
            var filed = reports.Files(published, SarifOptions.Of(request.Gate), request.Files);
            var summarised = reports.Summary(filed, request.Summary);
            return (reports.Outputs(summarised), request.Annotations);
        }
        catch (ActionInputException error)
        {
            var refused = reports.Summary(ActionFailures.NotAsked(error, runner), wanted: true);
            return (reports.Outputs(refused), Annotations: true);
        }
    }
}
