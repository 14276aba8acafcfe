using System.Text;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Drift;
using OpenClaw.Policy.Gate.Drift;
using OpenClaw.Policy.Gate.History;
using OpenClaw.Policy.Gate.Repair;
using OpenClaw.Policy.Gate.Showing;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Repair;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Gate.Acceptance;

/// <summary>
/// Accepts the state of a workspace: OpenClaw's own pins in the config, and beside it the record of what they stand for. Only what was
/// looked at, has no finding and is committed can be accepted.
/// </summary>
public static class PolicyAcceptance
{
    private static readonly string[] Settings = ["plugins", "entries", "policy", "config"];
    private static readonly string[] PolicyPin = [.. Settings, "expectedHash"];
    private static readonly string[] AttestationPin = [.. Settings, "expectedAttestationHash"];

    /// <summary>Never throws for anything that the workspace or the request holds.</summary>
    public static AcceptResult Run(AcceptRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var result = Answer(request);
        return result with
        {
            Judged = ShownResult.Of(result.Judged),
            Reasons = [.. result.Reasons.Select(r => ShownResult.Of(r, result.Judged))],
        };
    }

    private static AcceptResult Answer(AcceptRequest request)
    {
        if (request.Workspace.Agent?.Trim() == GateRequest.EveryAgent)
        {
            var empty = new GateResult { Verdict = GateVerdict.CouldNotLook, Diagnostics = [], Root = request.Workspace.BaseDirectory };
            return Stopped(empty, GateDiagnostics.Own(DiagnosticCatalog.InvalidOption, "The pins hold for one workspace.", "Name one agent.", location: null));
        }

        // Any finding counts, and former pins must not hide them. What was accepted is judged by the work tree itself, not by a base.
        var asked = request.Workspace with { FailOn = "info", WithoutAcceptedHashes = true, Base = null, BaselinePolicy = null, Families = Families.CheckFamilies.Policy };
        var judged = PolicyGate.Judge(asked);
        judged = InterruptedAcceptance.Judge(asked, judged) ?? judged;
        if (judged.Verdict == GateVerdict.CouldNotLook || judged.Agents is not [var agent] || GateStates.Of(judged, agent) is not { } state)
        {
            return new AcceptResult { Outcome = AcceptOutcome.CouldNotLook, Judged = judged };
        }

        try
        {
            var editing = new WorkspaceEditing(asked, judged);
            return request.CheckOnly ? Check(asked, editing, judged, state) : Accept(asked, editing, judged, state);
        }
        catch (GateStopException stop)
        {
            return Stopped(judged, stop.Diagnostics);
        }
        catch (EditRefusedException e)
        {
            return Stopped(judged, AcceptReasons.NotAccepted(e.Message, remedy: null, judged.ConfigPath!));
        }
        catch (GitException e)
        {
            return Stopped(judged, AcceptReasons.Of(e, judged.ConfigPath!));
        }
    }

    private static AcceptResult Accept(GateRequest asked, WorkspaceEditing editing, GateResult judged, AttestedState state)
    {
        var former = AcceptanceRecord.Read(editing.Files, judged.ConfigPath!);
        var result = new AcceptResult
        {
            Outcome = AcceptOutcome.Refused,
            Judged = judged,
            Drift = former is null ? null : Shown(former, state, judged),
            RecordPath = AcceptanceRecord.PathFor(judged.ConfigPath!),
        };
        if (judged.Verdict != GateVerdict.Passed)
        {
            return result with { Reasons = [AcceptReasons.NotAccepted("There are findings: only a workspace without any can be accepted.", remedy: null, judged.ConfigPath!)] };
        }

        if (former is not null && Disagreements(editing, former, state).Count == 0)
        {
            return result with { Outcome = AcceptOutcome.Unchanged };
        }

        if (RecordedValues.Of(judged, state) is { } values)
        {
            return result with { Reasons = [values] };
        }

        editing.Editor.Apply(new SetSetting(PolicyPin, new StringNode(state.Attestation.PolicyHash!)));
        editing.Editor.Apply(new SetSetting(AttestationPin, new StringNode(state.Attestation.AttestationHash)));
        editing.Edited();
        var record = AcceptanceRecord.Text(state, judged, editing.Editor.Edits);
        var written = InterruptedAcceptance.Written(
            editing.Files, result.RecordPath, Encoding.UTF8.GetBytes(record), editing.Editor.Root.Find(PolicyPin), editing.Editor.Root.Find(AttestationPin));
        return UncommittedInputs.Of(judged, result.RecordPath, written, asked.Git) is { Count: > 0 } uncommitted
            ? result with { Outcome = AcceptOutcome.CouldNotLook, Reasons = uncommitted }
            : Write(editing, judged, record, result with { Edits = editing.Editor.Edits });
    }

    private static AcceptResult Write(WorkspaceEditing editing, GateResult judged, string record, AcceptResult result)
    {
        if (AttestedRecord.Read(new SourceText(result.RecordPath!, record)) is null)
        {
            const string undefined = "The evidence holds something that a JSON record cannot: a value that JavaScript calls undefined.";
            return Stopped(judged, AcceptReasons.NotAccepted(undefined, remedy: null, judged.ConfigPath!));
        }

        // The record takes its place first: pins never stand without what they stand for, and a run that was killed can go on from there.
        return FileEdits.Write(result.Edits, editing.Files, (result.RecordPath!, Encoding.UTF8.GetBytes(record))) is { } failure
            ? Stopped(judged, failure)
            : result with { Outcome = AcceptOutcome.Accepted };
    }

    private static AcceptResult Check(GateRequest asked, WorkspaceEditing editing, GateResult judged, AttestedState state)
    {
        var path = AcceptanceRecord.PathFor(judged.ConfigPath!);
        var result = new AcceptResult { Outcome = AcceptOutcome.Refused, Judged = judged, RecordPath = path };
        if (AcceptanceRecord.Read(editing.Files, judged.ConfigPath!) is not { } former)
        {
            const string missing = $"{AcceptanceRecord.FileName} does not exist beside the config, or does not give the hashes that it names.";
            return result with { Reasons = [AcceptReasons.NotAccepted(missing, "Accept the state of the workspace.", path)] };
        }

        var reasons = Disagreements(editing, former, state);
        var remedy = InterruptedAcceptance.LacksOnlyPins(former, state)
            ? "Run accept again, which ends an acceptance that was interrupted; or undo the edit of the pins."
            : null;
        return result with
        {
            Outcome = reasons.Count == 0 ? AcceptOutcome.Unchanged : AcceptOutcome.Refused,
            Reasons = [.. reasons.Select(r => AcceptReasons.NotAccepted(r, remedy, judged.ConfigPath!))],
            Drift = Shown(former, state, judged),
            History = former.Attestation.AttestationHash == state.Attestation.AttestationHash ? null : SearchHistory(asked, former),
        };
    }

    private static StateDrift Shown(AttestedState former, AttestedState state, GateResult judged) =>
        ShownDrift.Of(StateComparer.Compare(former, state), judged.Secrets.Texts, judged.Secrets.Texts);

    /// <summary>Since when the recorded state is not there any more, by the release that it was recorded for.</summary>
    private static HashHistory? SearchHistory(GateRequest asked, AttestedState former)
    {
        try
        {
            using var history = WorkspaceHistory.Open(asked with { OpenClawVersion = former.Release });
            return history?.Find(HashKind.Attestation, former.Attestation.AttestationHash);
        }
        catch (GitException error)
        {
            return HashHistory.Of(error);
        }
    }

    /// <summary>How the record, the pins in the config and the state of now differ; empty when all say the same.</summary>
    private static List<string> Disagreements(WorkspaceEditing editing, AttestedState former, AttestedState state)
    {
        var reasons = new List<string>();
        Compare(editing.Editor.Root.Find(PolicyPin), former.Attestation.PolicyHash, "expectedHash");
        Compare(editing.Editor.Root.Find(AttestationPin), former.Attestation.AttestationHash, "expectedAttestationHash");
        if (former.Release != state.Release)
        {
            reasons.Add($"The record holds for OpenClaw {former.Release}, and {state.Release} was asked for.");
        }

        if (former.Attestation.AttestationHash != state.Attestation.AttestationHash)
        {
            reasons.Add($"The workspace is not in the accepted state: its attestation hash is {state.Attestation.AttestationHash}.");
        }

        return reasons;

        void Compare(Node? pin, string? recorded, string name)
        {
            if (pin.AsString()?.Trim() != recorded)
            {
                reasons.Add($"The config's {name} is not the recorded one, {recorded}.");
            }
        }
    }

    private static AcceptResult Stopped(GateResult judged, params IReadOnlyList<GateDiagnostic> reasons) =>
        new() { Outcome = AcceptOutcome.CouldNotLook, Judged = judged, Reasons = reasons };
}
