using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Settings;

/// <summary>A place in the config, whether or not something stands there.</summary>
internal sealed class SettingPlace
{
    private readonly SettingPlace? _enclosing;
    private readonly string _ending;
    private string? _source;

    private SettingPlace(Node? value, SettingPlace? enclosing, string ending, Origin? origin)
    {
        Value = value;
        _enclosing = enclosing;
        _ending = ending;
        Origin = origin;
    }

    /// <summary>What stands there, or null when nothing does.</summary>
    public Node? Value { get; }

    /// <summary>The address that evidence prints. It is put together when it is asked for: most places are only looked at.</summary>
    public string Source => _source ??= _enclosing is null ? _ending : $"{_enclosing.Source}/{_ending}";

    /// <summary>Where the setting can be edited: where it stands, or where it would stand.</summary>
    public Origin? Origin { get; }

    /// <summary>The text that stands there, trimmed; null when it is blank or no text.</summary>
    public string? Text => Value.AsString() is { } text && EcmaString.Trim(text) is { Length: > 0 } trimmed ? trimmed : null;

    public bool? Flag => Value.AsBoolean();

    /// <summary>The texts of the list that stands there, as written, without blank ones.</summary>
    public IEnumerable<StringNode> Texts => Value.AsItems().OfType<StringNode>().Where(static t => !EcmaString.Trim(t.Value.AsSpan()).IsEmpty);

    public bool IsList => Value is ArrayNode;

    /// <summary>The places of the items of the list that stands there.</summary>
    public IEnumerable<SettingPlace> Items =>
        Value.AsItems().Select((item, index) => new SettingPlace(item, this, $"#{index}", item.Origin ?? Origin));

    /// <summary>The place of a member whose name is a plain word.</summary>
    public SettingPlace this[string name] => Member(name, name);

    public static SettingPlace Config(ObjectNode config) => new(config, enclosing: null, "oc://openclaw.config", config.Origin);

    public static SettingPlace Agent(ConfiguredAgent agent) => new(agent.Settings, enclosing: null, agent.Source, agent.Settings.Origin);

    /// <summary>The place of a member.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="segment">Its name as a segment of an address.</param>
    public SettingPlace Member(string name, string segment)
    {
        var value = Value.Find(name);
        return new SettingPlace(value, this, segment, value?.Origin ?? DefaultedOrigin.Within(Origin));
    }

    /// <summary>The same place under another address.</summary>
    public SettingPlace PrintedAs(string source) => new(Value, enclosing: null, source, Origin);

    /// <summary>The same place as if nothing stood there.</summary>
    public SettingPlace Cleared() => Value is null ? this : new SettingPlace(value: null, _enclosing, _ending, DefaultedOrigin.Within(Origin));
}
