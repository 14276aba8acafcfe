using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Shapes;
using OpenClaw.Policy.Rules.Shapes.Sections;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules;

/// <summary>
/// <c>auth.profiles</c>: auth profiles must say whom they belong to and how they authenticate, and in an approved way (from contract P02).
/// Entries of <c>requireMetadata</c> that are not supported demand nothing; <see cref="AuthMetadataRules"/> reports them.
/// </summary>
internal sealed class AuthProfileRules : IPolicySection
{
    private const string ProviderKey = "provider";

    /// <summary>Whether any of the rules is there at all, well formed or not: only then is there something to observe.</summary>
    public static bool IsMentioned(Node? policy) =>
        policy.Find("auth", "profiles") is { } rules && (rules.Find("requireMetadata") ?? rules.Find("allowModes")) is not null;

    public bool HasRules(Node policy) => RequiredMetadata(policy).Count > 0 || AllowedModes(policy).Count > 0;

    public IEnumerable<Finding> Findings(RuleContext context)
    {
        if (AuthShapes.AllowModes.FirstIssue(ShapePlace.Document(context)) is { } malformed)
        {
            return [malformed];
        }

        var profiles = context.Evidence.Of<AuthProfileEvidence>(AuthProfileCollector.EvidenceKey).ToList();
        return [.. MissingMetadata(context, profiles), .. UnapprovedModes(context, profiles)];
    }

    private static IEnumerable<Finding> MissingMetadata(RuleContext context, IReadOnlyList<AuthProfileEvidence> profiles)
    {
        var required = RequiredMetadata(context.Judged);
        return from profile in profiles
               let missing = required.Where(key => !Has(profile, key)).ToList()
               where missing.Count > 0
               select context.OnConfig(
                   DiagnosticCatalog.AuthProfileInvalidMetadata,
                   $"Auth profile '{profile.Id}' is missing required metadata: {string.Join(", ", missing)}.",
                   profile,
                   "auth/profiles/requireMetadata",
                   context.Judged.Find("auth", "profiles", "requireMetadata"),
                   "Set auth.profiles.<id>.provider and a supported auth profile mode.");
    }

    private static IEnumerable<Finding> UnapprovedModes(RuleContext context, IReadOnlyList<AuthProfileEvidence> profiles)
    {
        var allowed = AllowedModes(context.Judged);
        return allowed.Count == 0
            ? []
            : profiles.Where(p => p.Mode is not null && !allowed.Contains(p.Mode))
                .Select(p => context.OnConfig(
                    DiagnosticCatalog.AuthProfileUnapprovedMode,
                    $"Auth profile '{p.Id}' uses mode '{p.Mode}' outside the policy allowlist.",
                    p,
                    "auth/profiles/allowModes",
                    context.Judged.Find("auth", "profiles", "allowModes"),
                    "Change the auth profile mode or update policy after review.") with { TargetOrigin = p.ModeOrigin });
    }

    private static bool Has(AuthProfileEvidence profile, string key) => key == ProviderKey
        ? profile.Provider is not null && EcmaString.Trim(profile.Provider).Length > 0
        : profile.Mode is not null && PolicyWords.AuthModes.Contains(profile.Mode);

    /// <summary>The supported keys, each once, in the order of the list.</summary>
    private static List<string> RequiredMetadata(Node policy) =>
        [.. Words(policy, "requireMetadata").Where(PolicyWords.AuthMetadata.Contains).Distinct(StringComparer.Ordinal)];

    private static HashSet<string> AllowedModes(Node policy) => Words(policy, "allowModes").ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Words(Node policy, string rule) =>
        PolicyLists.Read(policy, "auth", "profiles", rule).Select(static e => EcmaString.ToLowerCase(e.Name));
}
