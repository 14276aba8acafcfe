namespace OpenClaw.Policy.Evidence.Settings;

/// <summary>The value of a layered setting.</summary>
/// <param name="Value">The value; null when neither layer has one.</param>
/// <param name="Place">Where it stands; the agent's own place when neither layer has a value.</param>
internal readonly record struct EffectiveSetting<T>(T? Value, SettingPlace Place)
{
    /// <summary>Whether one of the layers has a value.</summary>
    public bool IsSet => Value is not null;
}
