using System.Text;
using OpenClaw.Policy.Governance.Checks;
using OpenClaw.Policy.Governance.Traces;

namespace OpenClaw.Policy.Governance.Audit;

/// <summary>Follows the chain of one file: each line's hash, its number, and the hash that it names of the line before.</summary>
internal sealed class ChainCheck(Action<AuditFinding> report, string path)
{
    private const string Remedy = "Keep the file as it is and find out who changed it. The lines before this one are as they were written.";

    private long _expected;
    private string? _previous;

    /// <summary>Whether a line that could not be read may have had the number that is expected.</summary>
    private bool _maySkip;

    /// <summary>Where the chain ends so far.</summary>
    public TraceHead? Head => _expected == 0 ? null : new TraceHead(_expected, _previous ?? "");

    /// <summary>A line that cannot be read: it may have been one of the chain, or not.</summary>
    public void PassUnreadable() => _maySkip = true;

    /// <summary>A line of the first form stands between those of a chain.</summary>
    public void PassUnchained(long line)
    {
        if (_expected > 0)
        {
            Break(line, "a line without a chain stands among lines with one: it was inserted");
        }
    }

    /// <param name="bytes">The line.</param>
    /// <param name="record">What it says.</param>
    /// <param name="line">Its place in the file, from 1.</param>
    public void Pass(Span<byte> bytes, TraceRecord record, long line)
    {
        var hash = TraceLine.IsChained(bytes) ? $"sha256:{Encoding.ASCII.GetString(TraceLine.StatedHex(bytes))}" : null;
        if (hash is null || !TraceLine.IsIntact(bytes))
        {
            Break(line, record.Number == _expected ? "the line was edited: its hash is not that of its text" : "the line was inserted: neither its hash nor its number fit");
            if (record.Number == _expected)
            {
                Accept(record.Number, hash);
            }

            return;
        }

        var isNext = record.Number == _expected && (record.Previous == _previous || _previous is null && _expected > 0);
        if (isNext || (_maySkip && record.Number == _expected + 1))
        {
            Accept(record.Number, hash);
        }
        else if (record.Number < _expected)
        {
            Break(line, $"the line has the number {record.Number} where {_expected} is due: it was inserted here, repeated or moved");
        }
        else
        {
            Break(line, record.Number == _expected
                ? "the line names another line before it: that one was edited or put in its place"
                : $"the line has the number {record.Number} where {_expected} is due: lines before it were removed or moved");
            Accept(record.Number, hash);
        }
    }

    private void Accept(long number, string? hash) => (_expected, _previous, _maySkip) = (number + 1, hash, false);

    private void Break(long line, string what) => report(new AuditFinding(GovernanceDiagnostics.TraceChainBroken, path, line, $"line {_expected}", $"The chain is broken: {what}.", Remedy));
}
