using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Gate.Showing;
using OpenClaw.Policy.Repair;
using OpenClaw.Policy.Repair.Automatic;

namespace OpenClaw.Policy.Gate.Repair;

/// <summary>The repairs of <c>openclaw doctor --fix</c> for policy findings, in the files that the settings stand in.</summary>
public static class PolicyFix
{
    /// <summary>Never throws for anything that the workspace or the request holds.</summary>
    public static FixResult Run(FixRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var result = Answer(request);
        return result with
        {
            After = ShownResult.Of(result.After),
            Repairs = result.Repairs?.With(text => ShownResult.Of(text, result.After)),
        };
    }

    private static FixResult Answer(FixRequest request)
    {

        // Any finding counts here, whatever fails a gate. What a base says of the change is no finding that a repair could mend.
        var asked = request.Workspace with { FailOn = "info", Base = null, BaselinePolicy = null, Families = Families.CheckFamilies.Policy };
        if (asked.Agent?.Trim() == GateRequest.EveryAgent)
        {
            return Stopped(
                new GateResult { Verdict = GateVerdict.CouldNotLook, Diagnostics = [], Root = asked.BaseDirectory },
                GateDiagnostics.Own(DiagnosticCatalog.InvalidOption, "Repairs are made for one agent at a time.", "Name one with --agent.", location: null));
        }

        var before = PolicyGate.Judge(asked);
        if (before.Verdict == GateVerdict.CouldNotLook || before.WorkspacePath is null)
        {
            return new FixResult { After = before };
        }

        try
        {
            return Repair(new WorkspaceEditing(asked, before), before, request.DryRun);
        }
        catch (GateStopException stop)
        {
            return Stopped(before, stop.Diagnostics);
        }
        catch (EditRefusedException refusal)
        {
            return Stopped(before, GateDiagnostics.Own(
                DiagnosticCatalog.ConfigUnreadable, refusal.Message, remedy: null, DiagnosticLocation.WholeFile(before.ConfigPath!)));
        }
    }

    private static FixResult Repair(WorkspaceEditing editing, GateResult before, bool dryRun)
    {
        var repairs = AutomaticRepairs.Run(editing.Editor, editing.Evaluate, editing.Release);
        var after = Judged(before, editing.Evaluate(editing.Edited()));
        var edits = editing.Editor.Edits;
        var result = new FixResult { After = after, Repairs = repairs, Edits = edits };
        if (dryRun || edits.Count == 0)
        {
            return result;
        }

        return FileEdits.Write(edits, editing.Files) is { } failure
            ? Stopped(before, failure) with { Repairs = repairs, Edits = edits }
            : result with { IsWritten = true };
    }

    private static GateResult Judged(GateResult before, PolicyEvaluation evaluation)
    {
        var policyFile = DiagnosticLocation.WholeFile(before.PolicyPath!);
        List<GateDiagnostic> findings = [.. evaluation.Findings.Select(f => GateDiagnostics.Of(f, policyFile))];
        return before with
        {
            Verdict = findings.Exists(static d => d.IsCouldNotLook) ? GateVerdict.CouldNotLook
                : findings.Count > 0 ? GateVerdict.Findings
                : GateVerdict.Passed,
            Diagnostics = GateDiagnostics.InOrder([.. findings, .. before.Diagnostics.Where(static d => d.Descriptor.IsNote)]),
            Attestation = evaluation.Attestation,
            Evidence = evaluation.Evidence.ToNode(),
            Agents = [],
        };
    }

    private static FixResult Stopped(GateResult before, params IReadOnlyList<GateDiagnostic> reasons) => new()
    {
        After = before with { Verdict = GateVerdict.CouldNotLook, Diagnostics = reasons, Agents = [] },
    };
}
