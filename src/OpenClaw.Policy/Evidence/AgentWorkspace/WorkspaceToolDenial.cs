using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.ToolNaming;

namespace OpenClaw.Policy.Evidence.AgentWorkspace;

/// <summary>The deny lists of one <c>tools</c> object of the config.</summary>
internal sealed class WorkspaceToolDenial
{
    private readonly ToolDenyList _list;
    private readonly ToolDenyList _sandboxList;

    public WorkspaceToolDenial(SettingPlace tools, ToolNames names)
    {
        Place = tools["deny"];
        SandboxPlace = tools["sandbox"]["tools"]["deny"];
        _list = ToolDenyList.Of(Place.Texts, names);
        _sandboxList = ToolDenyList.Of(SandboxPlace.Texts, names);
    }

    /// <summary>The list for all sessions.</summary>
    public SettingPlace Place { get; }

    /// <summary>The list for sessions in the sandbox.</summary>
    public SettingPlace SandboxPlace { get; }

    public bool Covers(string tool) => _list.Covers(tool);

    public bool CoversInSandbox(string tool) => _sandboxList.Covers(tool);
}
