using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Settings;

/// <summary>A place in the config, whether or not something stands there.</summary>
internal sealed class SettingPlace
{
    private SettingPlace(Node? value, string source, Origin? origin)
    {
        Value = value;
        Source = source;
        Origin = origin;
    }

    /// <summary>What stands there, or null when nothing does.</summary>
    public Node? Value { get; }

    /// <summary>The address that evidence prints.</summary>
    public string Source { get; }

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
        Value.AsItems().Select((item, index) => new SettingPlace(item, $"{Source}/#{index}", item.Origin ?? Origin));

    /// <summary>The place of a member whose name is a plain word.</summary>
    public SettingPlace this[string name] => Member(name, name);

    public static SettingPlace Config(ObjectNode config) => new(config, "oc://openclaw.config", config.Origin);

    public static SettingPlace Agent(ConfiguredAgent agent) => new(agent.Settings, agent.Source, agent.Settings.Origin);

    /// <summary>The place of a member.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="segment">Its name as a segment of an address.</param>
    public SettingPlace Member(string name, string segment)
    {
        var value = Value.Find(name);
        return new SettingPlace(value, $"{Source}/{segment}", value?.Origin ?? DefaultedOrigin.Within(Origin));
    }

    /// <summary>The same place under another address.</summary>
    public SettingPlace PrintedAs(string source) => new(Value, source, Origin);

    /// <summary>The same place as if nothing stood there.</summary>
    public SettingPlace Cleared() => Value is null ? this : new SettingPlace(value: null, Source, DefaultedOrigin.Within(Origin));
}
