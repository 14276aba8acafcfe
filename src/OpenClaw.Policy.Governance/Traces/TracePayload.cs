using System.Text.Json;

namespace OpenClaw.Policy.Governance.Traces;

/// <summary>The members of a payload that an audit asks for. Others are passed over.</summary>
internal sealed class TracePayload
{
    /// <summary>Whether a text of the payload looks like a secret.</summary>
    public bool HasSecret { get; private set; }

    public string? Risk { get; private set; }

    public string? Category { get; private set; }

    public double? Confidence { get; private set; }

    public bool? RequiresApproval { get; private set; }

    public bool? Allow { get; private set; }

    public bool? Approved { get; private set; }

    public string? Status { get; private set; }

    public string? Reviewer { get; private set; }

    public string? Request { get; private set; }

    public string? RequestId { get; private set; }

    public string? RequestHash { get; private set; }

    public string? ApprovalHash { get; private set; }

    public string? RunId { get; private set; }

    public string? SessionKey { get; private set; }

    public string? Outcome { get; private set; }

    public string? RulesHash { get; private set; }

    /// <summary>The tool of a call to the gateway itself; null for a request to an agent.</summary>
    public string? Tool { get; private set; }

    /// <summary>Tools that the request allows; null when it says nothing.</summary>
    public List<string>? Tools { get; private set; }

    /// <summary>Reads an object up to its end.</summary>
    public bool Read(ref Utf8JsonReader reader)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("tools"u8))
            {
                reader.Read();
                ReadTools(ref reader);
            }
            else if (Set(ref reader) is { } set)
            {
                reader.Read();
                set(this, ref reader);
            }
            else
            {
                reader.Read();
            }

            Pass(ref reader);
        }

        return reader.TokenType == JsonTokenType.EndObject;
    }

    private delegate void Setter(TracePayload payload, ref Utf8JsonReader reader);

    private static Setter? Set(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("risk"u8) ? static (TracePayload p, ref Utf8JsonReader r) => p.Risk = Text(ref r)
        : reader.ValueTextEquals("category"u8) ? static (TracePayload p, ref Utf8JsonReader r) => p.Category = Text(ref r)
        : reader.ValueTextEquals("confidence"u8) ? static (TracePayload p, ref Utf8JsonReader r) => p.Confidence = r.TokenType == JsonTokenType.Number ? r.GetDouble() : null
        : reader.ValueTextEquals("requires_approval"u8) ? static (TracePayload p, ref Utf8JsonReader r) => p.RequiresApproval = Flag(ref r)
        : reader.ValueTextEquals("allow"u8) ? static (TracePayload p, ref Utf8JsonReader r) => p.Allow = Flag(ref r)
        : reader.ValueTextEquals("approved"u8) ? static (TracePayload p, ref Utf8JsonReader r) => p.Approved = Flag(ref r)
        : reader.ValueTextEquals("status"u8) ? static (TracePayload p, ref Utf8JsonReader r) => p.Status = Text(ref r)
        : reader.ValueTextEquals("reviewer"u8) ? static (TracePayload p, ref Utf8JsonReader r) => p.Reviewer = Text(ref r)
        : reader.ValueTextEquals("user_request"u8) ? static (TracePayload p, ref Utf8JsonReader r) => p.Request = Text(ref r)
        : reader.ValueTextEquals("requestId"u8) ? static (TracePayload p, ref Utf8JsonReader r) => p.RequestId = Text(ref r)
        : reader.ValueTextEquals("requestHash"u8) ? static (TracePayload p, ref Utf8JsonReader r) => p.RequestHash = Text(ref r)
        : reader.ValueTextEquals("approvalHash"u8) ? static (TracePayload p, ref Utf8JsonReader r) => p.ApprovalHash = Text(ref r)
        : reader.ValueTextEquals("runId"u8) ? static (TracePayload p, ref Utf8JsonReader r) => p.RunId = Text(ref r)
        : reader.ValueTextEquals("sessionKey"u8) ? static (TracePayload p, ref Utf8JsonReader r) => p.SessionKey = Text(ref r)
        : reader.ValueTextEquals("outcome"u8) ? static (TracePayload p, ref Utf8JsonReader r) => p.Outcome = Text(ref r)
        : reader.ValueTextEquals("tool"u8) ? static (TracePayload p, ref Utf8JsonReader r) => p.Tool = Text(ref r)
        : reader.ValueTextEquals("rulesHash"u8) ? static (TracePayload p, ref Utf8JsonReader r) => p.RulesHash = Text(ref r)
        : null;

    private static string? Text(ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.String ? reader.GetString() : null;

    private static bool? Flag(ref Utf8JsonReader reader) => reader.TokenType switch { JsonTokenType.True => true, JsonTokenType.False => false, _ => null };

    private void ReadTools(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return;
        }

        Tools = [];
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                Tools.Add(reader.GetString()!);
            }

            Pass(ref reader);
        }
    }

    /// <summary>Goes to the end of a value, and looks at every text in it.</summary>
    private void Pass(ref Utf8JsonReader reader)
    {
        var depth = reader.CurrentDepth;
        var isContainer = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray;
        do
        {
            HasSecret |= reader.TokenType == JsonTokenType.String && SecretLikeText.Is(reader.ValueSpan);
        }
        while (isContainer && reader.Read() && !(reader.CurrentDepth == depth && reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray));
    }
}
