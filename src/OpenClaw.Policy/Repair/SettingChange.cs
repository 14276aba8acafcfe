using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Repair;

/// <summary>One change of a tree of settings.</summary>
/// <param name="Path">From the root. A step is the name of a member or, in an array, the decimal index of an item. Never empty.</param>
public abstract record SettingChange(IReadOnlyList<string> Path)
{
    /// <summary>The path with dots and brackets, for a person: <c>agents.list[0].tools</c>.</summary>
    public string Display => SettingPath.Display(Path);

    /// <summary>What the change does, as an order to a person: <c>set tools.elevated.enabled to false</c>.</summary>
    public abstract string Description { get; }

    /// <summary>The tree that the change is meant to give.</summary>
    /// <exception cref="EditRefusedException">A step leads through something that has no members.</exception>
    internal abstract Node ApplyTo(Node root);
}

/// <summary>Gives a setting a value; objects that are missing on the way are made.</summary>
public sealed record SetSetting(IReadOnlyList<string> Path, Node Value) : SettingChange(Path)
{
    public override string Description => $"set {Display} to {JsonTextWriter.GetText(Value)}";

    internal override Node ApplyTo(Node root) => SettingPath.Replace(root, Path, 0, _ => Value);
}

/// <summary>Puts an item at the end of an array; an array that is missing is made.</summary>
public sealed record AppendItem(IReadOnlyList<string> Path, Node Item) : SettingChange(Path)
{
    public override string Description => $"add {JsonTextWriter.GetText(Item)} to {Display}";

    internal override Node ApplyTo(Node root) => SettingPath.Replace(root, Path, 0, present => present switch
    {
        null => new ArrayNode([Item]),
        ArrayNode array => new ArrayNode([.. array.Items, Item]),
        _ => throw new EditRefusedException($"{Display} is no list."),
    });
}

/// <summary>Takes a setting away. One that is not there stays so.</summary>
public sealed record RemoveSetting(IReadOnlyList<string> Path) : SettingChange(Path)
{
    public override string Description => $"remove {Display}";

    internal override Node ApplyTo(Node root) => SettingPath.Find(root, Path) is null ? root : SettingPath.Replace(root, Path, 0, static _ => null);
}
