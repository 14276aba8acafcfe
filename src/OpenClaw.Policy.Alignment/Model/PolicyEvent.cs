using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Model;

/// <summary>One line of the log: a decision, its outcome, or what became of a rule.</summary>
public sealed class PolicyEvent
{
    private const string TypeName = "PolicyEvent";

    private static readonly string[] Names =
        ["timestamp", "event_type", "asset_id", "type", "trigger_signals", "rl_reward", "changes", "source_node_id", "payload"];

    private static readonly JsonValue[] Defaults =
    [
        JsonString.Empty, JsonString.Empty, JsonString.Empty, new JsonString(TypeName), new JsonArray([]), new JsonFloat(0),
        JsonString.Empty, JsonString.Empty, new JsonObject(),
    ];

    private readonly JsonValue[] _values;

    private PolicyEvent(JsonValue[] values) => _values = values;

    /// <param name="timestamp">When, as it is stored.</param>
    /// <param name="type">Such as <c>rule_promoted</c>.</param>
    /// <param name="assetId">The hash of the rule or playbook at that moment; empty for a decision.</param>
    public PolicyEvent(string timestamp, string type, string assetId)
        : this([new JsonString(timestamp), new JsonString(type), new JsonString(assetId), .. Defaults[3..]])
    {
    }

    /// <summary>The names of the fields in the file.</summary>
    public static IReadOnlyList<string> FieldNames => Names;

    /// <summary>When, as it is stored; empty when it is no text.</summary>
    public string Timestamp => TextAt(0);

    /// <summary>Such as <c>rule_promoted</c>; empty when it is no text.</summary>
    public string EventType => TextAt(1);

    public string AssetId => TextAt(2);

    public string Changes { get => TextAt(6); init => _values[6] = new JsonString(value); }

    public string SourceNodeId { get => TextAt(7); init => _values[7] = new JsonString(value); }

    public IReadOnlyList<string> TriggerSignals { init => _values[4] = JsonArray.Of(value); }

    /// <summary>The record that the event carries.</summary>
    /// <exception cref="ModelException">It is no object.</exception>
    public JsonObject Payload
    {
        get => _values[8] as JsonObject ?? throw new ModelException($"The payload is no object: {_values[8]}.");
        init => _values[8] = value;
    }

    /// <summary>The record that the event carries, or null when it is no object.</summary>
    public JsonObject? PayloadOrNull => _values[8] as JsonObject;

    /// <summary>Reads a record as openclaw-alignment 2.0.0 does.</summary>
    /// <exception cref="ModelException">It is no object, lacks one of the first three fields, or has a field that events do not have.</exception>
    public static PolicyEvent Read(JsonValue record)
    {
        var values = RecordReading.Fields(record, Names, Defaults, TypeName, required: 3);
        values[3] = new JsonString(TypeName);
        return new(values);
    }

    public JsonObject ToJson()
    {
        var result = new JsonObject();
        for (var i = 0; i < Names.Length; i++)
        {
            result.Set(Names[i], _values[i]);
        }

        return result;
    }

    /// <summary>The line of the log, without its end.</summary>
    public string ToLine() => JsonFormat.Line(ToJson());

    /// <summary>As it is listed.</summary>
    /// <exception cref="ModelException">The payload is no object, or the reward no number.</exception>
    public string Display()
    {
        var head = $"[{PythonText.Of(_values[0])}] {PythonText.Of(_values[1])}: ";
        if (Payload["decision_id"] is { IsTrue: true } id)
        {
            return head + $"{(Payload["final_decision"] is { } final ? PythonText.Of(final) : "unknown")} ({PythonText.Of(id)})";
        }

        return head + $"{PythonText.Of(_values[6])} (reward: {PythonNumber.Fixed(PythonArithmetic.Double(_values[5], Names[5]), 2)})";
    }

    private string TextAt(int place) => (_values[place] as JsonString)?.Value ?? string.Empty;
}
