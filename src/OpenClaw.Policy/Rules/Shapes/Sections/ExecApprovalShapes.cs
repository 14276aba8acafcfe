using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.Shapes.Sections;

/// <summary><c>execApprovals</c> (from contract P06), in the policy and in scopes, which have <c>execApprovals.agents</c> only.</summary>
internal static class ExecApprovalShapes
{
    public static IReadOnlyList<IShape> Section { get; } =
    [
        new ObjectShape("execApprovals"),
        Keys("agents", "defaults", "requireFile"),
        RequireFile,
        new ObjectShape("execApprovals.defaults"),
        new ObjectShape("execApprovals.agents"),
        NotSupported("execApprovals.defaults", ["allowSecurity"], "Use execApprovals.defaults.allowSecurity or remove the unsupported rule."),
        Security("execApprovals.defaults.allowSecurity"),
        .. Agents,
    ];

    public static IReadOnlyList<IShape> Scoped { get; } =
        [new ObjectShape("execApprovals"), Keys("agents"), new ObjectShape("execApprovals.agents"), .. Agents];

    private static IEnumerable<IShape> Agents =>
    [
        NotSupported(
            "execApprovals.agents",
            ["allowAutoAllowSkills", "allowSecurity", "allowlist"],
            "Use execApprovals.agents.allowSecurity, execApprovals.agents.allowAutoAllowSkills, or execApprovals.agents.allowlist.expected."),
        Security("execApprovals.agents.allowSecurity"),
        new BooleanShape("execApprovals.agents.allowAutoAllowSkills")
        {
            Hint = static _ => "Set execApprovals.agents.allowAutoAllowSkills to true or false.",
        },
        new ObjectShape("execApprovals.agents.allowlist"),
        NotSupported(
            "execApprovals.agents.allowlist", ["expected"], "Use execApprovals.agents.allowlist.expected or remove the unsupported rule."),
        new ExpectedAllowlistShape(),
    ];

    private static BooleanShape RequireFile =>
        new("execApprovals.requireFile") { Hint = static _ => "Set execApprovals.requireFile to true or false." };

    private static KeysShape Keys(params string[] allowed) =>
        Unsupported.In("execApprovals", allowed, "exec approvals", "a supported execApprovals rule");

    private static KeysShape NotSupported(PolicyPath path, IReadOnlyList<string> allowed, string hint) =>
        new(path, allowed, "is not supported in exec approvals policy.", _ => hint);

    private static ListShape Security(PolicyPath path) => new(path, "exec approval security mode", PolicyWords.ExecSecurity);

    private sealed class ExpectedAllowlistShape : IShape
    {
        private static readonly PolicyPath Expected = "execApprovals.agents.allowlist.expected";

        public Finding? FirstIssue(ShapePlace root)
        {
            var list = root.At(Expected);
            if (list.Value is not ArrayNode array)
            {
                return list.Value is null
                    ? null
                    : list.Malformed(
                        "must be an array.", $"Fix {list.PolicyName} so {list.Property} is an array of exec approval allowlist entries.");
            }

            foreach (var (index, entry) in array.Items.Index())
            {
                if (ExecApprovalRequirement.Read(entry) is null)
                {
                    return list.Item(index).Malformed(
                        "must be a non-empty string or an object with pattern and optional argPattern strings.",
                        "Use entries such as \"deploy\" or { \"pattern\": \"deploy\", \"argPattern\": \"^--prod$\" }.");
                }
            }

            return null;
        }
    }
}
