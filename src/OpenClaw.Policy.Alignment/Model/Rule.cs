using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Model;

/// <summary>
/// A rule of the policy memory: what it is about, what it decides, and the evidence that it has. A field keeps the value that was read,
/// also one of a wrong type, so that saving changes nothing that nobody asked for; using such a value is an error.
/// </summary>
public sealed class Rule : IAsset
{
    private const string TypeName = "Rule";

    private static readonly string[] Names =
    [
        "id", "type", "summary", "category", "trigger", "strategy", "preconditions", "postconditions", "validation", "confidence",
        "success_streak", "status", "scope", "scope_key", "evidence_count", "source_type", "last_seen_at", "last_applied_at",
        "policy_decision", "risk_level", "failure_streak", "override_streak", "rollback_count", "accepted_auto_execute_count",
        "accepted_confirmation_count", "conflict_count", "suspension_reason", "last_lifecycle_event_at", "asset_id",
    ];

    private static readonly JsonValue[] Defaults = [.. Enum.GetValues<RuleField>().Select(Default)];

    private readonly JsonValue[] _values;

    /// <param name="id">The name that it is known by.</param>
    public Rule(string id)
        : this([.. Defaults]) => this[RuleField.Id] = new JsonString(id);

    private Rule(JsonValue[] values) => _values = values;

    /// <summary>The names of the fields in the file.</summary>
    public static IReadOnlyList<string> FieldNames => Names;

    /// <summary>The value of a field as it was read.</summary>
    public JsonValue this[RuleField field]
    {
        get => _values[(int)field];
        set => _values[(int)field] = value;
    }

    public string Id => Text(RuleField.Id);

    public string Summary { get => Text(RuleField.Summary); set => Set(RuleField.Summary, value); }

    public string Category { get => Text(RuleField.Category); set => Set(RuleField.Category, value); }

    public string Strategy { get => Text(RuleField.Strategy); set => Set(RuleField.Strategy, value); }

    /// <summary>What the rule matches.</summary>
    /// <exception cref="ModelException">The field is no list of texts.</exception>
    public IReadOnlyList<string> Trigger { get => Texts(RuleField.Trigger); set => this[RuleField.Trigger] = JsonArray.Of(value); }

    /// <summary>The checks that the rule states; only whether there is one counts.</summary>
    public IReadOnlyList<string> Validation { get => Texts(RuleField.Validation); set => this[RuleField.Validation] = JsonArray.Of(value); }

    /// <summary>0 to 1; it is reported and decides nothing.</summary>
    public double Confidence
    {
        get => PythonArithmetic.Double(this[RuleField.Confidence], NameOf(RuleField.Confidence));
        set => this[RuleField.Confidence] = new JsonFloat(value);
    }

    /// <summary>One of <see cref="Vocabulary.Statuses"/>.</summary>
    public string Status { get => Text(RuleField.Status); set => Set(RuleField.Status, value); }

    /// <summary>One of <see cref="Vocabulary.Scopes"/>.</summary>
    public string Scope { get => Text(RuleField.Scope); set => Set(RuleField.Scope, value); }

    public string ScopeKey { get => Text(RuleField.ScopeKey); set => Set(RuleField.ScopeKey, value); }

    /// <summary>Where the evidence comes from, such as <c>explicit_correction</c>.</summary>
    public string SourceType { get => Text(RuleField.SourceType); set => Set(RuleField.SourceType, value); }

    public string LastSeenAt { get => Text(RuleField.LastSeenAt); set => Set(RuleField.LastSeenAt, value); }

    public string LastAppliedAt { get => Text(RuleField.LastAppliedAt); set => Set(RuleField.LastAppliedAt, value); }

    /// <summary>One of <see cref="Vocabulary.Decisions"/>.</summary>
    public string PolicyDecision { get => Text(RuleField.PolicyDecision); set => Set(RuleField.PolicyDecision, value); }

    public string RiskLevel { get => Text(RuleField.RiskLevel); set => Set(RuleField.RiskLevel, value); }

    public string SuspensionReason { get => Text(RuleField.SuspensionReason); set => Set(RuleField.SuspensionReason, value); }

    public string LastLifecycleEventAt { get => Text(RuleField.LastLifecycleEventAt); set => Set(RuleField.LastLifecycleEventAt, value); }

    /// <summary>The hash of the content at the moment that it was last computed.</summary>
    public string AssetId { get => Text(RuleField.AssetId); set => Set(RuleField.AssetId, value); }

    /// <summary>The name of a field in the file.</summary>
    public static string NameOf(RuleField field) => Names[(int)field];

    /// <summary>Reads a record as openclaw-alignment 2.0.0 does.</summary>
    /// <param name="record">The value in the file.</param>
    /// <exception cref="ModelException">
    /// It is no object, lacks <c>id</c>, has a field that rules do not have, or a status, scope or decision that is a list or an object.
    /// A status, scope or decision outside its set is no error: it becomes <c>hint</c>, <c>global</c> or nothing.
    /// </exception>
    public static Rule Read(JsonValue record)
    {
        var values = RecordReading.Fields(record, Names, Defaults, TypeName, required: 1);
        values[(int)RuleField.Type] = new JsonString(TypeName);
        var rule = new Rule(values);
        rule.Confine(RuleField.Status, Vocabulary.Statuses, Vocabulary.Hint);
        rule.Confine(RuleField.Scope, Vocabulary.Scopes, Vocabulary.Global);
        rule.Confine(RuleField.PolicyDecision, Vocabulary.Decisions, string.Empty);
        return rule;
    }

    /// <summary>A whole number; the fields that count are such.</summary>
    /// <exception cref="ModelException">The field is no number.</exception>
    public double Number(RuleField field) => PythonArithmetic.Double(this[field], NameOf(field));

    /// <summary>Adds one to a field that counts.</summary>
    /// <exception cref="ModelException">The field is no number.</exception>
    public void Increment(RuleField field) => this[field] = PythonArithmetic.Increment(this[field], NameOf(field));

    /// <summary>Sets a field that counts back to 0.</summary>
    public void Reset(RuleField field) => this[field] = JsonInteger.Zero;

    /// <summary>The text of a field.</summary>
    /// <exception cref="ModelException">The field is no text.</exception>
    public string Text(RuleField field) => (this[field] as JsonString)?.Value ?? throw new ModelException($"The field `{NameOf(field)}` is no text: {this[field]}.");

    /// <summary>The text that the content hash is made of: every field but the hash itself, by name.</summary>
    public string HashInput()
    {
        var content = new JsonObject();
        foreach (var (name, value, _) in ToJson().Members.SkipLast(1))
        {
            content.Set(name, value);
        }

        return JsonFormat.SortedLine(content);
    }

    /// <summary>The hash of the content as it is now.</summary>
    /// <exception cref="ModelException">A text cannot be expressed in UTF-8.</exception>
    public string ContentHash() => JsonFormat.Digest(HashInput());

    /// <summary>Sets <see cref="AssetId"/> to the hash of the content.</summary>
    /// <exception cref="ModelException">A text cannot be expressed in UTF-8.</exception>
    public void UpdateAssetId() => AssetId = ContentHash();

    /// <summary>Moves the confidence by a reward: up above 0.7, down below 0.3.</summary>
    public void MoveConfidence(double reward)
    {
        if (reward > 0.7)
        {
            Increment(RuleField.SuccessStreak);
            Confidence = PythonArithmetic.Minimum(1.0, Confidence + 0.05);
        }
        else if (reward < 0.3)
        {
            Reset(RuleField.SuccessStreak);
            Confidence = PythonArithmetic.Maximum(0.0, Confidence - 0.1);
        }
    }

    /// <summary>Another object with the same values.</summary>
    public Rule Copy() => new([.. _values]);

    public JsonObject ToJson()
    {
        var result = new JsonObject();
        for (var i = 0; i < Names.Length; i++)
        {
            result.Set(Names[i], _values[i]);
        }

        return result;
    }

    /// <summary>As it is listed: <c>[id] summary (confidence: 0.00)</c>.</summary>
    /// <exception cref="ModelException">The confidence is no number.</exception>
    public string Display() =>
        $"[{PythonText.Of(this[RuleField.Id])}] {PythonText.Of(this[RuleField.Summary])} (confidence: {PythonNumber.Fixed(Confidence, 2)})";

    private static JsonValue Default(RuleField field) => field switch
    {
        RuleField.Type => new JsonString(TypeName),
        RuleField.Category => new JsonString("innovate"),
        RuleField.Status => new JsonString(Vocabulary.Hint),
        RuleField.Scope => new JsonString(Vocabulary.Global),
        RuleField.SourceType => new JsonString("legacy"),
        RuleField.Trigger or RuleField.Preconditions or RuleField.Postconditions or RuleField.Validation => new JsonArray([]),
        RuleField.Confidence => new JsonFloat(0),
        RuleField.SuccessStreak or RuleField.EvidenceCount or RuleField.FailureStreak or RuleField.OverrideStreak or RuleField.RollbackCount => JsonInteger.Zero,
        RuleField.AcceptedAutoExecuteCount or RuleField.AcceptedConfirmationCount or RuleField.ConflictCount => JsonInteger.Zero,
        _ => JsonString.Empty,
    };

    private void Confine(RuleField field, IReadOnlyList<string> allowed, string otherwise)
    {
        if (this[field] is JsonArray or JsonObject)
        {
            throw new ModelException($"The field `{NameOf(field)}` is a list or an object: {this[field]}.");
        }

        if (this[field] is not JsonString text || !allowed.Contains(text.Value, StringComparer.Ordinal))
        {
            Set(field, otherwise);
        }
    }

    private void Set(RuleField field, string value) => this[field] = new JsonString(value);

    private string[] Texts(RuleField field) =>
        this[field] is JsonArray list && list.Items.All(static i => i is JsonString)
            ? [.. list.Items.Select(static i => ((JsonString)i).Value)]
            : throw new ModelException($"The field `{NameOf(field)}` is no list of texts: {this[field]}.");
}
