using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.ToolPosture;

/// <summary>
/// What the agents' tools may do (from contract P03): by the common <c>tools</c> settings and for each agent.
/// </summary>
internal sealed class ToolPostureCollector : IEvidenceCollector
{
    public const string EvidenceKey = "toolPosture";

    public string Key => EvidenceKey;

    public IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context)
    {
        var config = SettingPlace.Config(context.Config);
        var sharedTools = config["tools"];
        var defaultMode = config["agents"]["defaults"]["sandbox"]["mode"];

        var rows = new AgentEvidenceRows(context.Budget);
        rows.Add(Observe(context, EvidenceOwner.GlobalTools, LayeredSetting.Common(sharedTools), LayeredSetting.Common(defaultMode)));
        foreach (var agent in ConfiguredAgents.Of(context.Config, context.Contract))
        {
            var settings = SettingPlace.Agent(agent);
            var tools = new LayeredSetting(settings["tools"], sharedTools);
            var sandboxMode = new LayeredSetting(settings["sandbox"]["mode"], defaultMode);
            rows.Add(Observe(context, EvidenceOwner.Of(agent), tools, sandboxMode));
        }

        return rows.ToSorted();
    }

    private static IEnumerable<ToolPostureEvidence> Observe(
        EvidenceContext context, EvidenceOwner owner, LayeredSetting tools, LayeredSetting sandboxMode) =>
    [
        Profile(owner, tools["profile"].Text),
        JoinedList(owner, ToolPostureKinds.Allow, tools["allow"]),
        ReplacedList(owner, ToolPostureKinds.AlsoAllow, tools["alsoAllow"]),
        JoinedList(owner, ToolPostureKinds.Deny, tools["deny"]),
        WorkspaceOnly(owner, tools["fs"]["workspaceOnly"].Flag),
        .. ExecPosture.Observe(owner, tools["exec"], sandboxMode.Text.Value, context.Contract),
        .. ElevatedPosture.Observe(owner, tools["elevated"], context.Contract),
    ];

    private static ToolTextEvidence Profile(EvidenceOwner owner, EffectiveSetting<string> profile) =>
        new(owner, "profile", ToolPostureKinds.Profile, profile.Value ?? "full", profile.Place, profile.IsSet);

    private static ToolFlagEvidence WorkspaceOnly(EvidenceOwner owner, EffectiveSetting<bool?> flag) =>
        new(owner, "fs-workspaceOnly", ToolPostureKinds.FsWorkspaceOnly, flag.Value ?? false, flag.Place, flag.IsSet);

    /// <summary>A list to which an agent adds.</summary>
    private static ToolListEvidence JoinedList(EvidenceOwner owner, string key, LayeredSetting list)
    {
        StringNode[] local = [.. list.Local.Texts];
        StringNode[] inherited = [.. list.Inherited.Texts];
        StringNode[] entries = [.. inherited, .. local];
        return new ToolListEvidence(
            owner, key, key, entries, local.Length == 0 && inherited.Length > 0 ? list.Inherited : list.Local, entries.Length > 0);
    }

    /// <summary>A list that an agent's own list replaces.</summary>
    private static ToolListEvidence ReplacedList(EvidenceOwner owner, string key, LayeredSetting list)
    {
        var place = !list.Local.IsList && list.Inherited.IsList ? list.Inherited : list.Local;
        return new ToolListEvidence(owner, key, key, [.. place.Texts], place, place.IsList);
    }
}
