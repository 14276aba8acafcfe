using OpenClaw.Policy.Evidence.Settings;

namespace OpenClaw.Policy.Evidence.AgentWorkspace;

/// <summary>
/// What the agents may do to their workspace (from contract P02): of the common settings and of each agent, the sandbox's access to
/// it and the tools that change it.
/// </summary>
internal sealed class AgentWorkspaceCollector : IEvidenceCollector
{
    public const string EvidenceKey = "agentWorkspace";

    public string Key => EvidenceKey;

    public IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context)
    {
        var config = SettingPlace.Config(context.Config);
        var defaults = config["agents"]["defaults"]["sandbox"];
        var sharedTools = new WorkspaceToolDenial(config["tools"], context.Contract.ToolNames);

        var rows = new AgentEvidenceRows(context.Budget);
        rows.Add(Observe(EvidenceOwner.AgentDefaults, LayeredSetting.Common(defaults), sharedTools, sharedTools));
        foreach (var agent in ConfiguredAgents.Of(context.Config, context.Contract))
        {
            var settings = SettingPlace.Agent(agent);
            var sandbox = new LayeredSetting(settings["sandbox"], defaults);
            var tools = new WorkspaceToolDenial(settings["tools"], context.Contract.ToolNames);
            rows.Add(Observe(EvidenceOwner.Of(agent), sandbox, tools, sharedTools));
        }

        return rows.ToSorted();
    }

    private static IEnumerable<AgentEvidence> Observe(
        EvidenceOwner owner, LayeredSetting sandbox, WorkspaceToolDenial tools, WorkspaceToolDenial sharedTools)
    {
        var access = Observe(owner, sandbox);
        yield return access;
        foreach (var tool in ConfigWords.WorkspaceTools)
        {
            var list = FindList(tool, tools, sharedTools, access.IsSandboxed);
            yield return new WorkspaceToolEvidence(owner, tool, list is not null, list ?? tools.Place);
        }
    }

    private static WorkspaceAccessEvidence Observe(EvidenceOwner owner, LayeredSetting sandbox)
    {
        var mode = sandbox["mode"];
        var access = sandbox["workspaceAccess"];
        return new WorkspaceAccessEvidence(
            owner,
            access.Text.Value ?? "none",
            PlaceOrDefaults(access),
            mode.Text.Value ?? "off",
            PlaceOrDefaults(mode),
            access.Local.Text is not null);
    }

    /// <summary>Unlike elsewhere, a setting that is nowhere counts as one of the defaults.</summary>
    private static SettingPlace PlaceOrDefaults(LayeredSetting setting) => setting.Text.IsSet ? setting.Text.Place : setting.Inherited;

    /// <summary>The first deny list that covers a tool. In the sandbox the agent's own list there replaces the common one.</summary>
    private static SettingPlace? FindList(string tool, WorkspaceToolDenial tools, WorkspaceToolDenial sharedTools, bool isSandboxed)
    {
        if (tools.Covers(tool))
        {
            return tools.Place;
        }

        if (sharedTools.Covers(tool))
        {
            return sharedTools.Place;
        }

        var inSandbox = tools.SandboxPlace.IsList ? tools : sharedTools;
        return isSandboxed && inSandbox.CoversInSandbox(tool) ? inSandbox.SandboxPlace : null;
    }
}
