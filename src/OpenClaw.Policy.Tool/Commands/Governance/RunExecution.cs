using System.Text;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Governance.Checks;
using OpenClaw.Policy.Governance.Running;
using OpenClaw.Policy.Governance.Traces;
using OpenClaw.Policy.Reporting;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary>Runs <c>run</c> and <c>invoke</c>: the gate, the preflight, the trace and its head around what is sent.</summary>
internal sealed class RunExecution(CommandHost host)
{
    /// <summary>Carries the committed requests out.</summary>
    public int Run(RunOptions options) => Run(options, (plan, client, trace) => Carry(
        options, plan, new GovernedRun { Client = client, Trace = trace, Rules = plan.Rules!, Clock = host.Clock, KeepsTexts = options.KeepsTexts }));

    /// <summary>Calls one tool.</summary>
    public int Invoke(RunOptions options, ToolCall call) => Run(options, (plan, client, trace) =>
    {
        var invocation = new GovernedInvocation { Client = client, Trace = trace, Rules = plan.Rules!, Clock = host.Clock };
        var outcome = invocation.InvokeAsync(call).GetAwaiter().GetResult();
        Tell(outcome, call.Tool);
        if (outcome.Text is { } result)
        {
            host.Output.WriteLine(TerminalText.Escape(result));
        }

        return outcome.Stage == TraceStages.Executed;
    });

    /// <param name="options">Where.</param>
    /// <param name="send">Sends, and says whether all went well. The plan has rules.</param>
    private int Run(RunOptions options, Func<RunPlan, GatewayClient, TraceFile, bool> send)
    {
        try
        {
            if (GatewayAddress.Parse(options.Gateway) is not { } address)
            {
                return Refuse("--gateway is no address that the token may be sent to. Give http on this machine, or https.");
            }

            if (GatewayToken.Read(host, options.TokenVariable, options.TokenFile) is not { } token)
            {
                return Refuse("There is no token in the variable or file, or it holds characters that no token has.");
            }

            using var place = GovernancePlace.Open(host, options.Workspace, options.Base);
            var family = new GovernanceFamily { TrustReviewedApprovals = options.TrustsReview };
            if (!family.Applies(place.Context))
            {
                return Refuse("There is no folder of governed requests here.");
            }

            using var client = new GatewayClient(address, token);
            return Run(options, client, place, (family.Plan(place.Context), send));
        }
        catch (GitException e)
        {
            return Refuse($"The base cannot be read: {e.Message}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Refuse(e.Message);
        }
    }

    private int Run(RunOptions options, GatewayClient client, GovernancePlace place, (RunPlan Plan, Func<RunPlan, GatewayClient, TraceFile, bool> Send) work)
    {
        var plan = work.Plan;
        var obstacles = plan.Obstacles.ToList();
        if (plan.Rules is not { } rules || obstacles.Count > 0)
        {
            FamilyFindingOutput.Write(host, [.. (obstacles.Count > 0 ? obstacles : plan.Findings).Select(ListedFinding.Of)], place.Context.Root, json: false);
            host.Error.WriteLine("openclaw-policy: nothing was sent: the gate found what concerns every request.");
            return ExitCodes.Findings;
        }

        if (Preflight.CheckAsync(client).GetAwaiter().GetResult() is { } failure)
        {
            host.Error.WriteLine($"openclaw-policy: error {failure.Code!.Code}: {failure.Reason} Nothing was sent. [{failure.Code.CheckId}]");
            return ExitCodes.CouldNotLook;
        }

        var header = new TraceHeader
        {
            Time = host.Clock.GetUtcNow(),
            RulesHash = rules.Hash,
            Commit = place.Context.Base?.CommitId,
            Versions = new Dictionary<string, string>(StringComparer.Ordinal) { [ToolIdentity.Name] = ToolIdentity.Version },
        };
        using var trace = TraceFile.Open(new Destination(Path.GetFullPath(options.Trace, host.CurrentDirectory)), header);
        var isClean = work.Send(plan, client, trace);
        host.Output.WriteLine($"The trace ends with {trace.Head.Hash} as line {trace.Head.Count}.");
        return options.Head is { } head && !ReportFile.Write(host, head, place.Context.Root, s => s.Write(Encoding.UTF8.GetBytes(trace.Head.ToJson()))) ? ExitCodes.CouldNotLook
            : isClean ? ExitCodes.Ok : ExitCodes.Findings;
    }

    private bool Carry(RunOptions options, RunPlan plan, GovernedRun run)
    {
        var isClean = true;
        foreach (var planned in plan.Requests)
        {
            // An amber one is traced as halted. What was denied and is not amber any more has no such end, and is not begun.
            if (planned is { IsDenied: true, Approval: null } && run.NeedsNoApproval(planned.Request))
            {
                host.Output.WriteLine($"denied    {TerminalText.Escape(planned.Request.Id)} Not sent: see `openclaw-policy governance gate`.");
                isClean = false;
                continue;
            }

            var outcome = run.RunAsync(planned.Request, planned.Approval).GetAwaiter().GetResult();
            Tell(outcome, planned.Request.Id);
            isClean &= outcome.Stage == TraceStages.Executed;
            if (options.StopsOnFailure && outcome.Code is not null)
            {
                host.Output.WriteLine("stopped   as asked: the requests behind it were not sent.");
                return false;
            }
        }

        return isClean;
    }

    private void Tell(RunOutcome outcome, string name)
    {
        var code = outcome.Code is { } c ? $" {c.Code} [{c.CheckId}]" : "";
        host.Output.WriteLine($"{outcome.Stage,-9} {TerminalText.Escape(name)}{(outcome.RunId is { } id ? $" ({TerminalText.Escape(id)})" : "")} {outcome.Reason}{code}".TrimEnd());
    }

    private int Refuse(string reason)
    {
        host.Error.WriteLine($"openclaw-policy: error: {TerminalText.Escape(reason)}");
        return ExitCodes.CouldNotLook;
    }
}
