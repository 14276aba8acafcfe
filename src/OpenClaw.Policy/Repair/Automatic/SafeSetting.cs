using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Repair.Automatic;

/// <summary>A setting and the value that makes it safe.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Value">The value.</param>
internal sealed record SafeSetting(IReadOnlyList<string> Path, Node Value)
{
    /// <summary>The address that a finding must name; null when any finding of the check will do.</summary>
    public string? Address { get; init; }

    /// <summary>The only value that is replaced; null when every other one is.</summary>
    public string? Replaces { get; init; }

    public bool Applies(Node config, IReadOnlySet<string?> addresses)
    {
        var present = SettingPath.Find(config, Path);
        return (Address is null || addresses.Contains(Address))
            && (Replaces is null ? present is null || !NodeValues.AreEqual(present, Value) : present.AsString() == Replaces);
    }
}
