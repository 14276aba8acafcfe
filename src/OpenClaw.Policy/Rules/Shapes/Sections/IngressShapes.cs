using OpenClaw.Policy.Findings;

namespace OpenClaw.Policy.Rules.Shapes.Sections;

/// <summary><c>ingress</c> (from contract P04), in the policy and in scopes, which have <c>ingress.channels</c> only.</summary>
internal static class IngressShapes
{
    public static IReadOnlyList<IShape> Section { get; } =
        [new ObjectShape("ingress"), .. Parts, DmScope, AllowDmPolicies, .. Switches];

    /// <summary>With other keys refused (from contract P05).</summary>
    public static IReadOnlyList<IShape> ClosedSection { get; } =
        [new ObjectShape("ingress"), SectionKeys, .. Parts, SessionKeys, DmScope, ChannelKeys, AllowDmPolicies, .. Switches];

    public static IReadOnlyList<IShape> Scoped { get; } = [Section[0], new NoSessionShape(), .. Section.Skip(1)];

    /// <summary>With other keys refused (from contract P05).</summary>
    public static IReadOnlyList<IShape> ClosedScoped { get; } = [ClosedSection[0], new NoSessionShape(), .. ClosedSection.Skip(1)];

    private static IEnumerable<IShape> Parts => [new ObjectShape("ingress.session"), new ObjectShape("ingress.channels")];

    private static KeysShape SectionKeys =>
        Unsupported.In("ingress", ["channels", "session"], "ingress", "ingress.session or ingress.channels");

    private static KeysShape SessionKeys => Unsupported.In("ingress.session", "requireDmScope", "ingress");

    private static KeysShape ChannelKeys => Unsupported.In(
        "ingress.channels",
        ["allowDmPolicies", "denyOpenGroups", "requireMentionInGroups"],
        "ingress",
        "a supported ingress channel policy rule");

    private static EnumShape DmScope => new(
        "ingress.session.requireDmScope",
        PolicyWords.DmScopes,
        "must be a supported DM scope.",
        static _ => $"Use supported DM scopes: {string.Join(", ", PolicyWords.DmScopes)}.");

    private static ListShape AllowDmPolicies => new("ingress.channels.allowDmPolicies", "DM policy", PolicyWords.DmPolicies);

    private static IEnumerable<IShape> Switches =>
        [new BooleanShape("ingress.channels.denyOpenGroups"), new BooleanShape("ingress.channels.requireMentionInGroups")];

    private sealed class NoSessionShape : IShape
    {
        private static readonly PolicyPath Session = "ingress.session";

        public Finding? FirstIssue(ShapePlace root) => root.At(Session) is { Value: not null } place
            ? place.Malformed(
                "is not supported by the channelIds selector.",
                "Move session ingress rules to top-level ingress; scoped ingress currently supports ingress.channels.*.")
            : null;
    }
}
