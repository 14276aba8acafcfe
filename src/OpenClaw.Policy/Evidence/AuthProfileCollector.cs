using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence;

/// <summary>The configured auth profiles (from contract P02).</summary>
internal sealed class AuthProfileCollector : IEvidenceCollector
{
    public const string EvidenceKey = "authProfiles";

    public string Key => EvidenceKey;

    public IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context) =>
    [
        .. context.Config.Find("auth", "profiles").AsMembers()
            .ToSortedBy(static m => m.Name)
            .Select(m => Observe(m.Name, m.Value, $"oc://openclaw.config/auth/profiles/{OcPath.EvidenceSegment(m.Name, context.Contract)}")),
    ];

    private static AuthProfileEvidence Observe(string id, Node profile, string source)
    {
        var provider = profile.Find("provider").AsString();
        var mode = profile.Find("mode").AsString();
        var isValid = provider is not null && EcmaString.Trim(provider).Length > 0 && mode is not null && ConfigWords.AuthModes.Contains(mode);
        return new AuthProfileEvidence(id, source, isValid, provider, mode, profile.Origin)
        {
            ProviderOrigin = SettingOrigin.Of(profile, "provider"),
            ModeOrigin = SettingOrigin.Of(profile, "mode"),
        };
    }
}
