using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Approvals;

/// <summary>What the approvals document says for one agent, or for all; null where it says nothing that the real program knows.</summary>
internal sealed record ExecApprovalSettings
{
    private ExecApprovalSettings()
    {
    }

    /// <summary>Whether <c>security</c> is there, be it with a value that the real program does not know.</summary>
    public bool IsSecurityConfigured { get; private init; }

    /// <summary><c>deny</c>, <c>allowlist</c> or <c>full</c>.</summary>
    public string? Security { get; private init; }

    /// <summary>Where <see cref="Security"/> can be edited; null when there are no settings at all.</summary>
    public Origin? SecurityOrigin { get; private init; }

    /// <summary><c>off</c>, <c>on-miss</c> or <c>always</c>.</summary>
    public string? Ask { get; private init; }

    /// <summary>As <see cref="Security"/>: what holds when nobody answers.</summary>
    public string? AskFallback { get; private init; }

    /// <summary>Whether programs that a skill brings along may run.</summary>
    public bool? AutoAllowSkills { get; private init; }

    /// <summary>Where <see cref="AutoAllowSkills"/> can be edited; null when there are no settings at all.</summary>
    public Origin? AutoAllowSkillsOrigin { get; private init; }

    /// <param name="current">The settings.</param>
    /// <param name="inherited">Settings that hold where these are absent or null.</param>
    internal static ExecApprovalSettings Read(Node? current, Node? inherited = null)
    {
        var security = Setting("security");
        var autoAllow = Setting("autoAllowSkills");
        return new ExecApprovalSettings
        {
            IsSecurityConfigured = security is not null,
            Security = Word(security, ConfigWords.ExecSecurity),
            SecurityOrigin = security?.Origin ?? SettingOrigin.Of(current, "security"),
            Ask = Word(Setting("ask"), ConfigWords.ExecAsk),
            AskFallback = Word(Setting("askFallback"), ConfigWords.ExecSecurity),
            AutoAllowSkills = autoAllow.AsBoolean(),
            AutoAllowSkillsOrigin = autoAllow?.Origin ?? SettingOrigin.Of(current, "autoAllowSkills"),
        };

        Node? Setting(string name) => Given(current.Find(name)) ?? Given(inherited.Find(name));
    }

    private static Node? Given(Node? node) => node is NullNode ? null : node;

    private static string? Word(Node? node, IReadOnlyList<string> known) =>
        node.AsString() is { } text && EcmaString.Trim(text) is var word && known.Contains(word) ? word : null;
}
