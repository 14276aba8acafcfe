using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.DataHandling;

/// <summary>Whether old sessions are removed: <c>session.maintenance.mode</c>.</summary>
internal static class SessionRetention
{
    /// <summary>The mode that removes them; it is the default too.</summary>
    public const string Enforced = "enforce";

    public static DataHandlingEvidence Of(ObjectNode config)
    {
        var mode = config.Find("session", "maintenance", "mode");
        return new(
            "session-maintenance-mode",
            DataHandlingKind.SessionRetention,
            "oc://openclaw.config/session/maintenance/mode",
            AgentId: null,
            new StringNode(mode.AsString() ?? Enforced, mode?.Origin),
            IsExplicit: mode is not null,
            SettingOrigin.Of(config, "session", "maintenance", "mode"));
    }
}
