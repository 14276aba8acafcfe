using OpenClaw.Policy.Findings;

namespace OpenClaw.Policy.Rules.Shapes.Sections;

/// <summary><c>channels</c>, and its deny rules, which the section itself reports.</summary>
internal static class ChannelShapes
{
    public static IReadOnlyList<IShape> Section { get; } = [new ObjectShape("channels")];

    /// <summary>With other keys refused (from contract P05).</summary>
    public static IReadOnlyList<IShape> ClosedSection { get; } = [.. Section, Unsupported.In("channels", "denyRules", "channel")];

    public static IReadOnlyList<IShape> DenyRules { get; } = [List, WellFormedRules];

    /// <summary>With other keys in a rule refused (from contract P05); those of all rules are looked at first.</summary>
    public static IReadOnlyList<IShape> ClosedDenyRules { get; } =
    [
        List,
        new EachItemShape(
            "channels.denyRules",
            [
                RuleKeys("", ["id", "reason", "when"], "id, when.provider, and reason"),
                RuleKeys("when", ["provider"], "when.provider"),
            ]),
        WellFormedRules,
    ];

    private static ArrayShape List =>
        new("channels.denyRules") { Hint = static p => $"Fix {p.PolicyName} so channel deny rules are an array." };

    private static EachItemShape WellFormedRules => new("channels.denyRules", [new DenyRuleShape()]);

    private static KeysShape RuleKeys(string path, IReadOnlyList<string> allowed, string instead) =>
        new(path, allowed, "is not supported in channel deny rules.", p => $"Remove {p.Property} or use {instead}.");

    private sealed class DenyRuleShape : IShape
    {
        public Finding? FirstIssue(ShapePlace root) => ChannelDenyRule.IsWellFormed(root.Value)
            ? null
            : root.Malformed(
                "must define when.provider as a string.",
                $"Fix {root.PolicyName} so each channel deny rule has a provider match.");
    }
}
