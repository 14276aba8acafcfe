using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenClaw.Policy.Alignment.Checks;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Replay;

/// <summary>
/// Reads a log from its beginning and asks of every step whether the gates would have taken it, each by the mode in which it was written.
/// It keeps a few hundred bytes for each rule and a few for each decision, so the length of the log does not matter.
/// </summary>
public sealed class LogReplay
{
    /// <summary>So many findings are kept; what a stranger writes may not fill the memory.</summary>
    public const int MaximumFindings = 2_000;

    private readonly Dictionary<string, RuleState> _rules = new(StringComparer.Ordinal);
    private readonly Dictionary<ulong, bool> _decisions = [];
    private readonly List<ReplayFinding> _findings = [];
    private readonly List<ReplayEvent> _group = [];
    private readonly GroupReplay _groups;
    private PythonTimestamp? _time;

    public LogReplay() => _groups = new(_rules, Found);

    /// <summary>What the log says of each rule.</summary>
    public IReadOnlyDictionary<string, RuleState> Rules => _rules;

    /// <summary>What is wrong, in the order of the log; at most <see cref="MaximumFindings"/>.</summary>
    public IReadOnlyList<ReplayFinding> Findings => _findings;

    /// <summary>How many findings there are in all.</summary>
    public int FindingCount { get; private set; }

    /// <summary>How many events were read.</summary>
    public int EventCount { get; private set; }

    /// <summary>Reads one event; they come in the order of the log.</summary>
    public void Add(ReplayEvent e)
    {
        ArgumentNullException.ThrowIfNull(e);
        EventCount++;
        CheckTime(e);
        CheckWords(e);
        if (e.IsRuleEvent)
        {
            _group.Add(e);
        }
        else if (e.Type == Vocabulary.DecisionEvaluated)
        {
            CloseTornGroup(e.Line);
            Evaluated(e);
        }
        else if (e.Type == Vocabulary.DecisionOutcome)
        {
            CheckDecision(e);
            _groups.Play(_group, e);
            _group.Clear();
        }
    }

    /// <summary>Ends the log: events that wait for their outcome wait in vain.</summary>
    public void Finish() => CloseTornGroup(0);

    /// <summary>Eight bytes stand for an id, so that a million decisions take little memory.</summary>
    private static ulong Key(string id) => BinaryPrimitives.ReadUInt64LittleEndian(SHA256.HashData(Encoding.UTF8.GetBytes(id)));

    private void CloseTornGroup(int line)
    {
        if (_group.Count == 0)
        {
            return;
        }

        var related = line > 0 ? new[] { (line, "the next decision") } : null;
        Found(new(
            AlignmentDiagnostics.FeedbackIncomplete.Descriptor, _group[^1].Line, _group[^1].RuleId,
            $"The event of the rule `{_group[^1].RuleId}` is followed by no outcome that it belongs to.", Related: related));
        _groups.Play(_group, null);
        _group.Clear();
    }

    private void Evaluated(ReplayEvent e)
    {
        if (e.DecisionId.Length > 0)
        {
            _decisions.TryAdd(Key(e.DecisionId), false);
        }

        foreach (var matched in e.Matched)
        {
            if (_rules.TryGetValue(matched.Id, out var state))
            {
                state.MatchedLine = e.Line;
                state.LastStamp = e.Mode == AlignmentMode.Upstream ? e : state.LastStamp;
            }
        }
    }

    private void CheckDecision(ReplayEvent e)
    {
        if (e.DecisionId.Length == 0 || !_decisions.TryGetValue(Key(e.DecisionId), out var isAnswered))
        {
            Found(new(AlignmentDiagnostics.OutcomeWithoutDecision.Descriptor, e.Line, e.DecisionId, $"The log holds no decision `{e.DecisionId}` before its outcome."));
            return;
        }

        if (isAnswered)
        {
            Found(new(AlignmentDiagnostics.DuplicateOutcome.Descriptor, e.Line, e.DecisionId, $"The decision `{e.DecisionId}` has an outcome already."));
        }

        _decisions[Key(e.DecisionId)] = true;
    }

    private void CheckTime(ReplayEvent e)
    {
        if (EventTime.Of(e.Timestamp) is not { Offset: not null } time)
        {
            Found(new(
                AlignmentDiagnostics.EventTimestampFormat.Descriptor, e.Line, $"line {e.Line.ToString(CultureInfo.InvariantCulture)}",
                "The event has a time stamp without an offset from UTC, or one that cannot be read."));
            return;
        }

        if (_time is { } before && time.Instant < before.Instant)
        {
            Found(new(
                AlignmentDiagnostics.EventOrder.Descriptor, e.Line, $"line {e.Line.ToString(CultureInfo.InvariantCulture)}", "The event is older than one before it.",
                Related: [(e.Line - 1, "the line before")]));
        }

        _time = _time is { } latest && latest.Instant > time.Instant ? latest : time;
    }

    private void CheckWords(ReplayEvent e)
    {
        Unknown(e, "event type", e.Type, Vocabulary.EventTypes);
        if (e.Type == Vocabulary.DecisionOutcome)
        {
            Unknown(e, "override", e.Override, ["", .. Vocabulary.Overrides]);
            Unknown(e, "outcome", e.Result, Vocabulary.Outcomes);
        }
        else if (e.IsRuleEvent)
        {
            Unknown(e, "reason", e.Trigger, GroupReplay.Reasons);
        }
    }

    private void Unknown(ReplayEvent e, string kind, string word, IReadOnlyList<string> known)
    {
        if (!known.Contains(word, StringComparer.Ordinal))
        {
            Found(new(AlignmentDiagnostics.UnknownVocabulary.Descriptor, e.Line, $"{kind} {word}", $"`{word}` is no {kind} that openclaw-alignment 2.0.0 knows."));
        }
    }

    private void Found(ReplayFinding finding)
    {
        FindingCount++;
        if (_findings.Count < MaximumFindings)
        {
            _findings.Add(finding);
        }
    }
}
