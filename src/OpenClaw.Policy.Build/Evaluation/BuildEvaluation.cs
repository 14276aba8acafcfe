using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.Requests;
using OpenClaw.Policy.Build.State;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.Options;
using OpenClaw.Policy.Reporting;

namespace OpenClaw.Policy.Build.Evaluation;

/// <summary>Runs the gate for one request, unless the last evaluation passed and nothing has changed since.</summary>
internal sealed class BuildEvaluation(BuildRequest request, string token, StateKey? key)
{
    private readonly StateDirectory? _state = StateDirectory.Of(request);

    public EvaluationOutcome Run()
    {
        if (LastPass.FindStanding(request, token, _state, key) is { } pass)
        {
            return new EvaluationOutcome(Passed: true, Evaluated: false, pass.Entries, _state?.Sarif, JudgedBy.Of(trusted: null, GivenJudges.Of(request.ToGateRequest())));
        }

        var result = PolicyGate.Run(request.ToGateRequest());
        List<LogEntry> entries = [.. GateEntries.Of(result, request)];
        var sarif = Store(result, entries);

        var hasErrors = entries.Any(static e => e.Level == LogLevel.Error);
        if (result.Verdict != GateVerdict.Passed && !hasErrors)
        {
            throw new InvalidOperationException($"the verdict is {result.Verdict}, but nothing says why");
        }

        return new EvaluationOutcome(Passed: !hasErrors, Evaluated: true, entries, sarif, JudgedBy.Of(result));
    }

    /// <summary>Writes the reports, and the pass.</summary>
    /// <returns>The SARIF file; null when none was written, and then the entries say why.</returns>
    private string? Store(GateResult result, List<LogEntry> entries)
    {
        try
        {
            if (_state is { } state)
            {
                Store(result, entries, state);
            }

            return _state?.Sarif;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            entries.Add(GateEntries.NotWritten(_state!.Path, "The report", e));
            return null;
        }
    }

    private void Store(GateResult result, IReadOnlyList<LogEntry> entries, StateDirectory state)
    {
        state.Create();

        // First of all, so that nothing that goes wrong below leaves a pass beside reports that say otherwise.
        File.Delete(state.LastPass);
        IReadOnlyList<InputRecord> outputs = [.. GateReports.Write(result, request, state)];
        if (key is not null && request[GateOptions.Base] is null && result.Verdict == GateVerdict.Passed && result.Families.Count == 0 && !TellsHistory(result) && !HidesInputs(result))
        {
            var inputs = result.Inputs.Select(InputRecord.Of).ToList();
            LastPassFile.Write(state.At(state.LastPass), new LastPass(LastPass.SealOf(request, token, key), Summary(result, state), inputs, outputs, entries), key);
        }
    }

    /// <summary>What the history says is in no input: a commit ends it.</summary>
    private static bool TellsHistory(GateResult result) => result.Diagnostics.Any(static d => d.History is not null);

    /// <summary>A stored pass names its inputs, and a path that a variable gave is not written down.</summary>
    private static bool HidesInputs(GateResult result) => result.Inputs.Any(i => result.Paths.Conceal(i.Path) is not null);

    private LogText Summary(GateResult result, StateDirectory state) =>
        LogText.Of($"OpenClaw policy: nothing has changed since {request.ConfigPath} passed, judged {JudgedBy.Of(result)}; SARIF: {state.Sarif}");
}
