using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.DataHandling;

/// <summary>Whether telemetry carries what was said: <c>diagnostics.otel.captureContent</c>, when something is exported at all.</summary>
internal static class TelemetryContent
{
    private static readonly string[] Parts =
        ["inputMessages", "outputMessages", "toolInputs", "toolOutputs", "systemPrompt", "toolDefinitions"];

    public static DataHandlingEvidence Of(ObjectNode config) => new(
        "diagnostics-otel-content-capture",
        DataHandlingKind.TelemetryContent,
        "oc://openclaw.config/diagnostics/otel/captureContent",
        AgentId: null,
        new BooleanNode(IsCaptured(config["diagnostics"])),
        IsExplicit: config.Find("diagnostics", "otel", "captureContent") is not null,
        SettingOrigin.Of(config, "diagnostics", "otel", "captureContent"));

    private static bool IsCaptured(Node? diagnostics)
    {
        var otel = diagnostics.Find("otel");
        if (diagnostics.Find("enabled").AsBoolean() == false || otel.Find("enabled").AsBoolean() != true)
        {
            return false;
        }

        var traces = otel.Find("traces").AsBoolean() != false;
        var logs = otel.Find("logs").AsBoolean() == true;
        return otel.Find("captureContent") switch
        {
            BooleanNode capture => capture.Value && (traces || logs),
            ObjectNode capture => traces && IsTrue(capture["enabled"]) && Parts.Any(p => IsTrue(capture[p])),
            _ => false,
        };
    }

    private static bool IsTrue(Node? node) => node.AsBoolean() == true;
}
