using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Evidence.ToolPosture;

/// <summary>Where an agent runs programs, which ones, and whether it asks before.</summary>
internal static class ExecPosture
{
    /// <param name="owner">Whom it belongs to.</param>
    /// <param name="exec">The settings.</param>
    /// <param name="sandboxMode">The mode of the owner's sandbox, as written; null when it is not set.</param>
    /// <param name="contract">Says whether there is a mode that sets both security and asking.</param>
    public static IEnumerable<ToolTextEvidence> Observe(EvidenceOwner owner, LayeredSetting exec, string? sandboxMode, PolicyContract contract)
    {
        var host = exec["host"].Text;
        var hostName = host.Value ?? "auto";
        yield return new ToolTextEvidence(owner, "exec-host", ToolPostureKinds.ExecHost, hostName, host.Place, host.IsSet);

        var runsInSandbox = hostName == "sandbox" || (hostName == "auto" && sandboxMode == "all");
        var mode = contract.HasExecMode ? ExecModeChoice.Of(exec["mode"]) : null;
        yield return Half(owner, "security", ToolPostureKinds.ExecSecurity, exec, mode, mode?.Mode.Security, runsInSandbox ? "deny" : "full");
        yield return Half(owner, "ask", ToolPostureKinds.ExecAsk, exec, mode, mode?.Mode.Ask, "off");
    }

    /// <summary>
    /// One of the two settings that a mode sets. An agent's own mode decides; a common one only where the agent has no setting of its
    /// own.
    /// </summary>
    private static ToolTextEvidence Half(
        EvidenceOwner owner, string name, string kind, LayeredSetting exec, ExecModeChoice? mode, string? ofMode, string fallback)
    {
        var setting = exec[name];
        var own = setting.Text;
        var (value, place) = mode switch
        {
            { IsInherited: false } => (ofMode!, PlaceOfOwnMode(exec["mode"], setting)),
            { IsInherited: true } when setting.Local.Text is null => (ofMode!, exec["mode"].Inherited),
            { IsInherited: true } => (setting.Local.Text, setting.Local),
            _ => (own.Value ?? fallback, own.Place),
        };
        return new ToolTextEvidence(owner, $"exec-{name}", kind, value, place, mode is not null || own.IsSet);
    }

    /// <summary>
    /// The real program prints the common mode's address for an agent's own mode when only the common settings have the half that the
    /// mode decides. The place to edit is the agent's own mode all the same.
    /// </summary>
    private static SettingPlace PlaceOfOwnMode(LayeredSetting mode, LayeredSetting half) =>
        half.Local.Text is null && half.Inherited.Text is not null ? mode.Local.PrintedAs(mode.Inherited.Source) : mode.Local;
}
