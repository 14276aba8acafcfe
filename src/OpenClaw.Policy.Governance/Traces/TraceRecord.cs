using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace OpenClaw.Policy.Governance.Traces;

/// <summary>What an audit needs of one line.</summary>
internal sealed class TraceRecord
{
    /// <summary>hash, payload, prev, seq, stage, traceId, ts and v.</summary>
    private const int ChainedMembers = 0b1111_1111;

    /// <summary>payload, stage, trace_id and ts.</summary>
    private const int UnchainedMembers = (1 << 1) | (1 << 4) | (1 << 6) | (1 << 8);

    /// <summary>False for a line of the first governed run, which has four members and no chain.</summary>
    public bool IsChained { get; private set; }

    public long Number { get; private set; } = -1;

    public string TraceId { get; private set; } = "";

    public DateTimeOffset Time { get; private set; }

    public string Stage { get; private set; } = "";

    /// <summary>The hash of the line before, as it is stated; null for the first line.</summary>
    public string? Previous { get; private set; }

    public TracePayload Payload { get; } = new();

    /// <summary>Reads a line; null when it is none of either form.</summary>
    public static TraceRecord? Read(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && new TraceRecord() is var record && record.ReadMembers(ref reader) && !reader.Read() ? record : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // Text that is no UTF-8, or half of a surrogate pair.
            return null;
        }
    }

    private bool ReadMembers(ref Utf8JsonReader reader)
    {
        var seen = 0;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = Member(ref reader);
            if (member < 0 || (seen & (1 << member)) != 0)
            {
                return false;
            }

            seen |= 1 << member;
            reader.Read();
            if (!ReadValue(ref reader, member))
            {
                return false;
            }
        }

        IsChained = seen == ChainedMembers;
        return IsChained || seen == UnchainedMembers;
    }

    private static int Member(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("hash"u8) ? 0
        : reader.ValueTextEquals("payload"u8) ? 1
        : reader.ValueTextEquals("prev"u8) ? 2
        : reader.ValueTextEquals("seq"u8) ? 3
        : reader.ValueTextEquals("stage"u8) ? 4
        : reader.ValueTextEquals("traceId"u8) ? 5
        : reader.ValueTextEquals("ts"u8) ? 6
        : reader.ValueTextEquals("v"u8) ? 7
        : reader.ValueTextEquals("trace_id"u8) ? 8
        : -1;

    private bool ReadValue(ref Utf8JsonReader reader, int member)
    {
        switch (member)
        {
            case 1:
                return reader.TokenType == JsonTokenType.StartObject && Payload.Read(ref reader);
            case 2 when reader.TokenType == JsonTokenType.Null:
                return true;
            case 3:
                return reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) && (Number = number) >= 0;
            case 6:
                return reader.TokenType == JsonTokenType.String && ReadTime(ref reader);
            case 7:
                return reader.TokenType == JsonTokenType.Number && reader.TryGetInt32(out var version) && version == TraceLine.Version;
        }

        if (reader.TokenType != JsonTokenType.String)
        {
            return false;
        }

        switch (member)
        {
            case 2:
                Previous = reader.GetString();
                break;
            case 4:
                Stage = StageOf(ref reader);
                break;
            case 5 or 8:
                TraceId = reader.GetString()!;
                break;
        }

        return true;
    }

    /// <summary>A stage that is known costs no new text.</summary>
    private static string StageOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("classification"u8) ? TraceStages.Classification
        : reader.ValueTextEquals("executed"u8) ? TraceStages.Executed
        : reader.ValueTextEquals("approval"u8) ? TraceStages.Approval
        : reader.GetString()!;

    private bool ReadTime(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped)
        {
            return false;
        }

        var isTime = Utf8Parser.TryParse(reader.ValueSpan, out DateTimeOffset time, out var used, 'O') && used == reader.ValueSpan.Length;
        isTime = isTime || DateTimeOffset.TryParse(
            Encoding.UTF8.GetString(reader.ValueSpan), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out time);
        Time = time;
        return isTime;
    }
}
