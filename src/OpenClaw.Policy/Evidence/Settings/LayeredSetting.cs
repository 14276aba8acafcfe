namespace OpenClaw.Policy.Evidence.Settings;

/// <summary>A setting of an agent, and the common one that counts when the agent has none.</summary>
/// <param name="Local">The agent's own.</param>
/// <param name="Inherited">The common one.</param>
internal sealed record LayeredSetting(SettingPlace Local, SettingPlace Inherited)
{
    /// <summary>The member of both.</summary>
    public LayeredSetting this[string name] => new(Local[name], Inherited[name]);

    /// <summary>The text that counts.</summary>
    public EffectiveSetting<string> Text => new(Local.Text ?? Inherited.Text, Local.Text is null && Inherited.Text is not null ? Inherited : Local);

    /// <summary>The switch that counts.</summary>
    public EffectiveSetting<bool?> Flag => new(Local.Flag ?? Inherited.Flag, Local.Flag is null && Inherited.Flag is not null ? Inherited : Local);

    /// <summary>A common setting as observed for itself: it inherits from nothing.</summary>
    public static LayeredSetting Common(SettingPlace place) => new(place, place.Cleared());
}
