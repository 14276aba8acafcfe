using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Model;

/// <summary>A named list of rules. No decision looks at playbooks; they are kept, shown and exported.</summary>
public sealed class Playbook : IAsset
{
    private const string TypeName = "Playbook";
    private const string RulesField = "rules_used";
    private const string FormerRulesField = "genes_used";

    private static readonly string[] Names = ["id", "type", "summary", RulesField, "trigger", "category", "confidence", "asset_id"];

    private static readonly JsonValue[] Defaults =
    [
        JsonString.Empty, new JsonString(TypeName), JsonString.Empty, new JsonArray([]), new JsonArray([]), new JsonString("innovate"), new JsonFloat(0), JsonString.Empty,
    ];

    private readonly JsonObject _fields = new();

    /// <param name="id">The name that it is known by.</param>
    public Playbook(string id)
        : this([.. Defaults]) => this["id"] = new JsonString(id);

    private Playbook(JsonValue[] values)
    {
        for (var i = 0; i < Names.Length; i++)
        {
            this[Names[i]] = values[i];
        }
    }

    /// <summary>The names of the fields in the file.</summary>
    public static IReadOnlyList<string> FieldNames => Names;

    public string Id => TextOf("id");

    public string Summary { get => TextOf("summary"); init => this["summary"] = new JsonString(value); }

    public string Category { get => TextOf("category"); init => this["category"] = new JsonString(value); }

    public double Confidence
    {
        get => PythonArithmetic.Double(this["confidence"], "confidence");
        init => this["confidence"] = new JsonFloat(value);
    }

    public IReadOnlyList<string> Trigger { init => this["trigger"] = JsonArray.Of(value); }

    /// <summary>The hash of the content at the moment that it was last computed.</summary>
    public string AssetId => TextOf("asset_id");

    /// <summary>The ids of the rules, as they were read.</summary>
    public IReadOnlyList<JsonValue> RulesUsed => this[RulesField] is JsonArray rules ? rules.Items : [];

    /// <summary>The value of a field as it was read.</summary>
    public JsonValue this[string field]
    {
        get => _fields[field]!;
        private set => _fields.Set(field, value);
    }

    /// <summary>Reads a record as openclaw-alignment 2.0.0 does; the former field <c>genes_used</c> stands in for an empty <c>rules_used</c>.</summary>
    /// <exception cref="ModelException">It is no object, lacks <c>id</c>, has a field that playbooks do not have, or its rules are no list.</exception>
    public static Playbook Read(JsonValue record)
    {
        if (record is not JsonObject members)
        {
            throw new ModelException($"A {TypeName} is an object, not {JsonWords.Of(record)}.");
        }

        var current = new JsonObject(members.Members.Where(static m => m.Name != FormerRulesField).Select(static m => KeyValuePair.Create(m.Name, m.Value)));
        var rules = members[RulesField] is { IsTrue: true } named ? named : members[FormerRulesField] is { IsTrue: true } former ? former : new JsonArray([]);
        current.Set(RulesField, Listed(rules));
        current.Set("type", new JsonString(TypeName));
        return new(RecordReading.Fields(current, Names, Defaults, TypeName, required: 1));
    }

    public string ContentHash() =>
        JsonFormat.Digest(HashInput());

    /// <summary>The text that the content hash is made of.</summary>
    public string HashInput() =>
        JsonFormat.SortedLine(new JsonObject(_fields.Members.Where(static m => m.Name != "asset_id").Select(static m => KeyValuePair.Create(m.Name, m.Value))));

    /// <summary>Sets <see cref="AssetId"/> to the hash of the content.</summary>
    public void UpdateAssetId() => this["asset_id"] = new JsonString(ContentHash());

    public JsonObject ToJson() => _fields;

    /// <summary>As it is listed: <c>[id] summary (N rules, confidence: 0.00)</c>.</summary>
    public string Display() => $"[{PythonText.Of(this["id"])}] {PythonText.Of(this["summary"])} ({RulesUsed.Count} rules, confidence: {PythonNumber.Fixed(Confidence, 2)})";

    /// <summary>What Python's <c>list()</c> makes of it: a text falls apart into its characters.</summary>
    private static JsonArray Listed(JsonValue rules) => rules switch
    {
        JsonArray list => list,
        JsonString text => JsonArray.Of(Characters(text.Value)),
        JsonObject map => JsonArray.Of(map.Members.Select(static m => m.Name)),
        _ => throw new ModelException($"The field `{RulesField}` is no list: {rules}."),
    };

    private static IEnumerable<string> Characters(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var character = PythonText.Head(text[i..], 1);
            i += character.Length;
            yield return character;
        }
    }

    private string TextOf(string field) => (this[field] as JsonString)?.Value ?? throw new ModelException($"The field `{field}` is no text: {this[field]}.");
}
