using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.ToolPosture;

/// <summary>The exec mode that counts for an agent (from contract P08).</summary>
/// <param name="Mode">What it stands for.</param>
/// <param name="IsInherited">Whether it is the common one.</param>
internal sealed record ExecModeChoice(ExecMode Mode, bool IsInherited)
{
    /// <summary>The agent's mode, else the common one; null when neither is a known mode.</summary>
    public static ExecModeChoice? Of(LayeredSetting setting) =>
        Read(setting.Local) is { } local ? new ExecModeChoice(local, IsInherited: false)
        : Read(setting.Inherited) is { } inherited ? new ExecModeChoice(inherited, IsInherited: true)
        : null;

    private static ExecMode? Read(SettingPlace place) => place.Text is { } word ? ExecMode.Find(EcmaString.ToLowerCase(word)) : null;
}
