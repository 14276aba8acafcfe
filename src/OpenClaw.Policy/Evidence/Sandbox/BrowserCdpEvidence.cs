using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Sandbox;

/// <summary>Who may control the sandbox's browser by its debugging protocol.</summary>
/// <param name="Owner">See <see cref="AgentEvidence"/>.</param>
/// <param name="IsEnabled">Whether there is a browser.</param>
/// <param name="SourceRange">The addresses that may; null when the setting is absent or blank, or there is no browser.</param>
/// <param name="Place">The setting, or the switch that switches the browser off.</param>
internal sealed record BrowserCdpEvidence(EvidenceOwner Owner, bool IsEnabled, string? SourceRange, SettingPlace Place)
    : SandboxEvidence(Owner, "browser-cdp-source-range", "browserCdpSourceRange", Place.Source, Place.Origin)
{
    public override SandboxField Field => SandboxField.BrowserCdpSourceRange;

    protected override int ValueLength => SourceRange?.Length ?? 0;

    protected override void AddTo(ObjectNodeBuilder node)
    {
        if (!IsEnabled)
        {
            node.Set("value", false).Set("explicit", true);
            return;
        }

        node.SetIfPresent("value", SourceRange, Place.Origin).Set("explicit", SourceRange is not null);
    }
}
