using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Governance.Checks;
using OpenClaw.Policy.Governance.Classification;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Governance.Traces;

namespace OpenClaw.Policy.Governance.Audit;

/// <summary>
/// Audits traces: their chains, the order of their stages, and what they say was done. A file is read once, line by line. What is remembered is
/// some fifty bytes a request, so that an id that comes back is seen.
/// </summary>
public sealed class TraceAuditor
{
    private readonly AuditEvidence _evidence;
    private readonly List<AuditedFile> _files = [];
    private readonly List<AuditFinding> _findings = [];
    private readonly Dictionary<string, TraceState> _open = new(StringComparer.Ordinal);
    private readonly HashSet<UInt128> _closed = [];
    private readonly HashSet<UInt128> _sessions = [];
    private readonly Dictionary<string, ClaimedRun> _claimed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _claimedSessions = new(StringComparer.Ordinal);
    private GovernanceRules? _rules;
    private Classifier? _classifier;
    private string _path = "";
    private int _findingsOfFile;
    private (DateTimeOffset First, DateTimeOffset Last)? _window;

    public TraceAuditor(AuditEvidence evidence)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        _evidence = evidence;
        (_rules, _classifier) = (evidence.Rules, evidence.Rules is { } rules ? new Classifier(rules) : null);
    }

    /// <summary>Audits one file. Ids and sessions are looked for in the files before it too.</summary>
    /// <param name="path">As findings name it.</param>
    /// <param name="stream">Its content.</param>
    /// <param name="head">Where it has to end; null when no record tells.</param>
    /// <exception cref="IOException">It cannot be read.</exception>
    public void Add(string path, Stream stream, TraceHead? head = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        (_path, _findingsOfFile) = (path, 0);
        var chain = new ChainCheck(Report, path);
        var reader = new LineReader(stream, TraceLine.MaximumLength);
        var (lines, unchained, traces, firstUnchained) = (0L, 0L, _closed.Count, 0L);
        while (reader.Read(out var bytes))
        {
            lines++;
            if (bytes.IsEmpty)
            {
                continue;
            }

            if (reader.IsCut || TraceRecord.Read(bytes) is not { } record)
            {
                chain.PassUnreadable();
                ReportUnreadable(bytes, reader, lines);
                continue;
            }

            if (record.IsChained)
            {
                chain.Pass(bytes, record, lines);
            }
            else
            {
                unchained++;
                firstUnchained = firstUnchained == 0 ? lines : firstUnchained;
                chain.PassUnchained(lines);
            }

            if (!reader.IsEnded)
            {
                Report(new(GovernanceDiagnostics.TraceTruncated, path, lines, "end", "The last line has no end: the writer was stopped, or the file was cut.", "Compare with the head record. The next run goes on behind it."));
            }

            Judge(record, lines);
        }

        Finish(lines, unchained, firstUnchained);
        CheckHead(chain, head, lines);
        _files.Add(new AuditedFile(path, lines, _closed.Count - traces, unchained, chain.Head));
    }

    /// <summary>Compares with the ledger, and tells what was found in all.</summary>
    public AuditResult Result()
    {
        if (_evidence.Ledger is { } ledger)
        {
            (_path, _findingsOfFile) = (ledger.Path, 0);
            new LedgerComparison(_claimed, _claimedSessions, Report).Compare(ledger, _window);
        }

        return new AuditResult(_files, _findings, _evidence.Ledger is not null);
    }

    private void Finish(long lines, long unchained, long firstUnchained)
    {
        if (unchained > 0)
        {
            Report(new(GovernanceDiagnostics.TraceUnchained, _path, firstUnchained, "unchained", $"{unchained} of {lines} lines have no chain: nothing proves that they are as they were written, or all that were.", "Write traces with `governance run`, and keep this file as a record without proof."));
        }

        foreach (var (id, state) in _open.OrderBy(static o => o.Value.FirstLine))
        {
            Report(new(GovernanceDiagnostics.TraceIncomplete, _path, state.FirstLine, id, $"The trace {id} has no end: the run stopped, or lines are missing.", "Find out whether the request was executed: the gateway's ledger may know."));
            _closed.Add(KeyOf(id));
        }

        _open.Clear();
    }

    private void CheckHead(ChainCheck chain, TraceHead? head, long lines)
    {
        if (head is not null && head != (chain.Head ?? new TraceHead(0, "")))
        {
            var found = chain.Head is { } end ? $"{end.Count} lines, the last with {end.Hash}" : "no line of a chain";
            Report(new(GovernanceDiagnostics.TraceHeadMismatch, _path, lines, "head", $"The head record says {head.Count} lines, the last with {head.Hash}; the trace has {found}. Its end was cut off, or it was written anew.", "Find the trace that the record belongs to. A chain that is whole in itself proves nothing against it."));
        }
    }

    private void ReportUnreadable(Span<byte> bytes, LineReader reader, long line)
    {
        // What a killed writer leaves begins as a line of a chain does.
        var isTorn = !reader.IsCut && (!reader.IsEnded || bytes.StartsWith(TraceLine.Beginning[..Math.Min(TraceLine.Beginning.Length, bytes.Length)])) && !bytes.EndsWith(TraceLine.Ending);
        Report(isTorn
            ? new(GovernanceDiagnostics.TraceTruncated, _path, line, $"line {line}", "The line was cut off: the writer was stopped while it wrote, or the file was cut.", "Compare with the head record. Lines before it are whole.")
            : new(GovernanceDiagnostics.TraceInvalidLine, _path, line, $"line {line}", reader.IsCut ? "The line is longer than any that is written." : "The line is not JSON of a trace: a member is missing, unknown, doubled or of another kind.", "Restore the line from another copy, if there is one."));
    }

    private void Judge(TraceRecord record, long line)
    {
        if (record.IsChained && record.Number == 0 && record.Stage == TraceStages.Header)
        {
            _window ??= (record.Time, record.Time);
            UseRulesOf(record.Payload.RulesHash);
            return;
        }

        if (!TraceStages.IsKnown(record.Stage))
        {
            Report(new(GovernanceDiagnostics.TraceInvalidLine, _path, line, record.TraceId, $"There is no stage `{record.Stage}`.", "Restore the line from another copy, if there is one."));
            return;
        }

        _window = _window is { } w ? (w.First < record.Time ? w.First : record.Time, w.Last > record.Time ? w.Last : record.Time) : (record.Time, record.Time);
        if (record.Payload.HasSecret)
        {
            Report(new(GovernanceDiagnostics.TraceSecretContent, _path, line, record.TraceId, "The payload holds what looks like a key or token.", "Revoke it, and keep texts and answers out of traces."));
        }

        if (record.Stage == TraceStages.Classification)
        {
            Classification(record, line);
        }
        else if (!_open.TryGetValue(record.TraceId, out var state))
        {
            var isClosed = _closed.Contains(KeyOf(record.TraceId));
            Report(isClosed && TraceStages.IsEnd(record.Stage)
                ? new(GovernanceDiagnostics.TraceDuplicateId, _path, line, record.TraceId, $"The trace {record.TraceId} ends twice.", "Find out which end is true: one was inserted, or an id was used again.")
                : Order(record, line, isClosed ? "comes after the trace's end" : "comes without a classification"));
        }
        else
        {
            Later(record, state, line);
        }
    }

    private void UseRulesOf(string? hash)
    {
        if (_evidence.Rules is null)
        {
            _rules = hash == ShippedRules.Default.Hash ? ShippedRules.Default : hash == ShippedRules.Seed.Hash ? ShippedRules.Seed : null;
            _classifier = _rules is null ? null : new Classifier(_rules);
        }
        else if (hash is not null && hash != _evidence.Rules.Hash)
        {
            Report(new(GovernanceDiagnostics.TraceClassificationMismatch, _path, 1, "header", $"The trace was made by the rules {hash}, and is audited by {_evidence.Rules.Hash}.", "Audit with the rules of the commit that the header names."));
        }
    }

    private void Classification(TraceRecord record, long line)
    {
        if (_open.ContainsKey(record.TraceId) || _closed.Contains(KeyOf(record.TraceId)))
        {
            Report(new(GovernanceDiagnostics.TraceDuplicateId, _path, line, record.TraceId, $"The trace {record.TraceId} is classified twice.", "An id belongs to one request: one of the two was inserted, or an id was used again."));
            return;
        }

        var payload = record.Payload;
        _open.Add(record.TraceId, new TraceState
        {
            FirstLine = line,
            Time = record.Time,
            Risk = payload.Risk,
            RequiresApproval = payload.RequiresApproval ?? payload.Risk is not "green",
            Allow = payload.Allow ?? payload.Risk is not "red",
            RequestHash = payload.RequestHash,
            Tools = payload.Tools,
            Tool = payload.Tool,
        });
        if (Contradiction(payload) is { } contradiction)
        {
            Mismatch(record, line, contradiction);
        }
        else if (payload.Request is { } text && _classifier?.Classify(text).Risk.ToWord() is { } again && again != payload.Risk)
        {
            Mismatch(record, line, $"says {payload.Risk}, and the rules say {again} for the same text");
        }
    }

    /// <summary>What does not go together in a classification; null when all does. The numbers are those of the first governed run.</summary>
    private static string? Contradiction(TracePayload payload) => RiskWords.TryParse(payload.Risk) switch
    {
        null => "has no class that is known",
        { } risk when payload.Category is "low_impact" or "moderate_impact" or "high_impact" && payload.Category != risk.ToImpact() => $"says {payload.Risk} and {payload.Category}",
        { } risk when payload.Confidence is 0.92 or 0.76 or 0.88 && payload.Confidence != (risk switch { RiskClass.Red => 0.92, RiskClass.Amber => 0.76, _ => 0.88 })
            => string.Create(CultureInfo.InvariantCulture, $"says {payload.Risk} with the confidence {payload.Confidence}"),
        RiskClass.Red when payload.Allow == true => "says red and allows it",
        RiskClass.Amber when payload.RequiresApproval == false => "says amber and asks for no approval",
        _ => null,
    };

    private void Later(TraceRecord record, TraceState state, long line)
    {
        if (record.Time < state.Time)
        {
            Report(Order(record, line, "is earlier than the stage before it"));
        }

        state.Time = record.Time;
        if (record.Stage == TraceStages.Approval)
        {
            if (state.HasApproval || state.Risk == "green")
            {
                Report(Order(record, line, state.HasApproval ? "comes twice" : "comes for a green request"));
            }

            (state.HasApproval, state.Approved) = (true, record.Payload.Approved == true);
            CheckApproval(record, line);
            return;
        }

        _open.Remove(record.TraceId);
        _closed.Add(KeyOf(record.TraceId));
        CheckEnd(record, state, line);
    }

    private void CheckApproval(TraceRecord record, long line)
    {
        if (record.Payload.Approved == true && record.Payload.Reviewer == "simulated_manager")
        {
            Report(new(GovernanceDiagnostics.ApprovalSimulated, _path, line, record.TraceId, "The approval was simulated: nobody decided.", "Have a person approve the request, with `governance approve`."));
        }
        else if (record.Payload.Approved == true && _evidence.ApprovalHashes is { } known && (record.Payload.ApprovalHash is not { } hash || !known.Contains(hash)))
        {
            Report(new(GovernanceDiagnostics.TraceApprovalUnmatched, _path, line, record.TraceId, $"No committed record has the hash {record.Payload.ApprovalHash ?? "of the approval, which names none"}.", "Find the record that the approval came from. It may have been edited since, or never committed."));
        }
    }

    private void CheckEnd(TraceRecord record, TraceState state, long line)
    {
        if ((record.Stage == TraceStages.Blocked && state.Risk != "red") || (record.Stage == TraceStages.Halted && (state.Approved || state.Risk != "amber")))
        {
            Report(Order(record, line, $"ends a request that is {state.Risk}{(state.Approved ? " and approved" : "")}"));
        }

        if (!TraceStages.IsCarriedOut(record.Stage) && record.Stage != TraceStages.Failed)
        {
            return;
        }

        if (state.Risk == "red" || !state.Allow)
        {
            Report(new(GovernanceDiagnostics.TraceExecutedRed, _path, line, record.TraceId, $"The trace {record.TraceId} was {Words(record)}, and its request is red or not allowed.", "Find out what the agent did: the gateway's ledger has the run."));
        }
        else if (state.RequiresApproval && !state.Approved)
        {
            Report(new(GovernanceDiagnostics.TraceExecutedWithoutApproval, _path, line, record.TraceId, $"The trace {record.TraceId} was {Words(record)}, and its request has no approval.", "Find out what the agent did, and who sent the request past the approval."));
        }

        // A call of a tool is no request, has no run and no row in the ledger. What names a request or a run is none, whatever else it says.
        if (state.Tool is { } tool && record.Payload is { RunId: null, RequestHash: null, SessionKey: null } && state.RequestHash is null)
        {
            CheckCall(tool, record, line);
            return;
        }

        if (_evidence.RequestHashes is { } known && (record.Payload.RequestHash ?? state.RequestHash) is var hash && (hash is null || !known.Contains(hash)))
        {
            Report(new(GovernanceDiagnostics.TraceRequestUnknown, _path, line, record.TraceId, $"No committed request has the hash {hash ?? "of the executed one, which the trace does not name"}.", "Commit requests before they are executed."));
        }

        CheckRun(record, state, line);
    }

    private void CheckCall(string tool, TraceRecord record, long line)
    {
        if (record.Payload.Tool != tool)
        {
            Mismatch(record, line, $"is about the tool {tool}, and its end about {record.Payload.Tool ?? "none"}");
        }
        else if (_rules is { } rules && !rules.InvokeTools.Contains(tool, StringComparer.Ordinal))
        {
            Mismatch(record, line, $"allows the tool {tool}, which the rules do not allow under invoke");
        }
    }

    private void CheckRun(TraceRecord record, TraceState state, long line)
    {
        if (record.Payload.SessionKey is { } session && !_sessions.Add(KeyOf(session)))
        {
            Report(new(GovernanceDiagnostics.TraceSessionShared, _path, line, record.TraceId, "The request shared its session with another: its agent had read that one too.", "Give each request a session of its own, as `governance run` does."));
        }

        if (record.Payload.SessionKey is { } key && _evidence.Ledger is not null)
        {
            _claimedSessions.Add(key);
        }

        if (record.Payload.RunId is { } run)
        {
            if (_evidence.Ledger is not null && !_claimed.TryAdd(run, new(_path, line, record.TraceId, record.Stage, record.Payload.Outcome, state.Tools)))
            {
                Report(new(GovernanceDiagnostics.TraceDuplicateId, _path, line, record.TraceId, $"The run {run} is claimed by two traces.", "A run belongs to one request: one of the two is not true."));
            }
        }
        else if (record.Stage == TraceStages.Executed)
        {
            Report(new(GovernanceDiagnostics.TraceRunIdMissing, _path, line, record.TraceId, "The end names no run of the gateway, so its ledger cannot be compared.", "Write traces with `governance run`, which notes the run."));
        }
    }

    private static string Words(TraceRecord record) => record.Stage == TraceStages.Unknown ? "sent, with an outcome that is not known" : record.Stage == TraceStages.Failed ? "sent, and failed" : "executed";

    private AuditFinding Order(TraceRecord record, long line, string what) =>
        new(GovernanceDiagnostics.TraceStageOrder, _path, line, record.TraceId, $"The stage {record.Stage} of the trace {record.TraceId} {what}.", "A run writes classification, approval where one is needed, and one end. Find out who wrote this line.");

    private void Mismatch(TraceRecord record, long line, string what) =>
        Report(new(GovernanceDiagnostics.TraceClassificationMismatch, _path, line, record.TraceId, $"The classification of {record.TraceId} {what}.", "Audit with the rules of the run. If those are right, the line was forged or the rules were not those that the header names."));

    private void Report(AuditFinding finding)
    {
        _findingsOfFile++;
        if (_findingsOfFile <= AuditLimits.Findings)
        {
            _findings.Add(finding);
        }
        else if (_findingsOfFile == AuditLimits.Findings + 1)
        {
            _findings.Add(finding with { Message = $"{finding.Message} There are more findings in this file, which are not listed." });
        }
        else if (finding.Descriptor.Severity == Severity.Error && _findings[^1].Descriptor.Severity != Severity.Error)
        {
            // Warnings must not push an error off the end of the list.
            _findings[^1] = finding with { Message = $"{finding.Message} There are more findings in this file, which are not listed." };
        }
    }

    /// <summary>A key that nobody can make two texts for.</summary>
    private static UInt128 KeyOf(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128LittleEndian(hash);
    }
}
