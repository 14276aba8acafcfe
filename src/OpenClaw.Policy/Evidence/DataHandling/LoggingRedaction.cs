using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.DataHandling;

/// <summary>Whether secrets are blotted out in logs.</summary>
internal static class LoggingRedaction
{
    private const string Id = "logging-redaction";

    /// <summary><c>logging.redactSensitive</c>, unless it is <c>off</c> (contracts P05 to P07).</summary>
    public static DataHandlingEvidence OfSetting(ObjectNode config)
    {
        var setting = config.Find("logging", "redactSensitive");
        return new(
            Id,
            DataHandlingKind.LoggingRedaction,
            "oc://openclaw.config/logging/redactSensitive",
            AgentId: null,
            new BooleanNode(setting.AsString() != "off"),
            IsExplicit: setting is not null,
            SettingOrigin.Of(config, "logging", "redactSensitive"));
    }

    /// <summary>Always, with no setting to change it (from contract P08).</summary>
    public static DataHandlingEvidence Invariant(ObjectNode config) => new(
        Id,
        DataHandlingKind.LoggingRedaction,
        "oc://openclaw.invariant/logging/redaction",
        AgentId: null,
        new BooleanNode(true),
        IsExplicit: true,
        Origin: null);
}
