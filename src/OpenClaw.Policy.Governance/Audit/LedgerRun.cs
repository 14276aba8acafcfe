using System.Text.Json;

namespace OpenClaw.Policy.Governance.Audit;

/// <summary>What the gateway's ledger says of one run.</summary>
/// <param name="id">The run's id, which is the id of the answer too.</param>
public sealed class LedgerRun(string id)
{
    private readonly SortedSet<string> _tools = new(StringComparer.Ordinal);
    private readonly SortedSet<string> _deniedTools = new(StringComparer.Ordinal);

    public string Id { get; } = id;

    /// <summary>The earliest time of its rows.</summary>
    public DateTimeOffset? Begun { get; private set; }

    /// <summary>How it ended, in the ledger's words; null while it has not.</summary>
    public string? Status { get; private set; }

    /// <summary>The session that it ran in; null when no row says.</summary>
    public string? SessionKey { get; private set; }

    /// <summary>Tools that it used, whatever came of it.</summary>
    public IReadOnlyCollection<string> Tools => _tools;

    /// <summary>Tools that failed or were blocked.</summary>
    public IReadOnlyCollection<string> DeniedTools => _deniedTools;

    internal void Add(JsonElement row)
    {
        if (row.TryGetProperty("occurredAt", out var time) && time.ValueKind == JsonValueKind.Number && time.TryGetInt64(out var milliseconds)
            && milliseconds is >= 0 and < 253_402_300_800_000)
        {
            var at = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
            Begun = Begun is { } known && known < at ? known : at;
        }

        SessionKey ??= Ledger.Text(row, "sessionKey");
        var status = Ledger.Text(row, "status");
        if (Ledger.Text(row, "action") == "agent.run.finished")
        {
            Status = status;
        }
        else if (Ledger.Text(row, "toolName") is { } tool)
        {
            _tools.Add(tool);
            if (status is "failed" or "blocked")
            {
                _deniedTools.Add(tool);
            }
        }
    }
}
