using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Secrets;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Rules.Shapes;
using OpenClaw.Policy.Rules.Shapes.Sections;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules;

/// <summary>
/// <c>secrets</c>: references to secrets must name a declared provider, and some sources and insecure providers are refused (from contract
/// P02).
/// </summary>
internal sealed class SecretRules : IPolicySection
{
    private static readonly string[] Names = ["requireManagedProviders", "denySources", "allowInsecureProviders"];

    /// <summary>Whether any of the rules is there at all, well formed or not: only then is there something to observe.</summary>
    public static bool IsMentioned(Node? policy) => Names.Any(n => policy.Find("secrets", n) is not null);

    public bool HasRules(Node policy) =>
        ManagedRule(policy) is not null || DeniedSources(policy).Count > 0 || InsecureRule(policy) is not null;

    public IEnumerable<Finding> Findings(RuleContext context)
    {
        var malformed = SecretsShapes.Rules.AllIssues(ShapePlace.Document(context));
        if (malformed.Count > 0)
        {
            return malformed;
        }

        var secrets = context.Evidence.Of<SecretEvidence>(SecretCollector.EvidenceKey).ToList();
        return [.. Unmanaged(context, secrets), .. Denied(context, secrets), .. Insecure(context, secrets)];
    }

    private static IEnumerable<Finding> Unmanaged(RuleContext context, IReadOnlyList<SecretEvidence> secrets)
    {
        if (ManagedRule(context.Judged) is not { } rule)
        {
            return [];
        }

        var declared = secrets.OfType<SecretProviderEvidence>()
            .Where(static p => p.ProviderSource is not null)
            .Select(static p => $"{p.ProviderSource}:{p.Id}")
            .ToHashSet(StringComparer.Ordinal);
        return secrets.OfType<SecretInputEvidence>()
            .Where(i => !declared.Contains($"{i.RefSource}:{i.RefProvider}"))
            .Select(i => context.OnConfig(
                DiagnosticCatalog.SecretsUnmanagedProvider,
                $"SecretRef uses unmanaged provider '{i.RefProvider}'.",
                i,
                "secrets/requireManagedProviders",
                rule,
                "Declare the referenced provider under secrets.providers or update policy after review.") with
            {
                TargetOrigin = i.ProviderOrigin,
            });
    }

    private static IEnumerable<Finding> Denied(RuleContext context, IReadOnlyList<SecretEvidence> secrets)
    {
        var denied = DeniedSources(context.Judged);
        return from secret in secrets
               let entry = secret.SecretSource is { } source ? denied.GetValueOrDefault(source) : null
               where entry is not null
               select context.OnConfig(
                   DiagnosticCatalog.SecretsDeniedProviderSource,
                   $"Secret {secret.Kind} '{secret.Id}' uses denied source '{secret.SecretSource}'.",
                   secret,
                   "secrets/denySources",
                   entry,
                   "Move this secret to an approved source or update policy after review.") with { TargetOrigin = secret.SecretSourceOrigin };
    }

    private static IEnumerable<Finding> Insecure(RuleContext context, IReadOnlyList<SecretEvidence> secrets) =>
        InsecureRule(context.Judged) is { } rule
            ? secrets.OfType<SecretProviderEvidence>()
                .Where(static p => p.InsecureFlags.Count > 0)
                .Select(p => context.OnConfig(
                    DiagnosticCatalog.SecretsInsecureProvider,
                    $"Secret provider '{p.Id}' enables insecure posture: {string.Join(", ", p.InsecureFlags)}.",
                    p,
                    "secrets/allowInsecureProviders",
                    rule,
                    "Remove insecure provider overrides or update policy after review.") with { TargetOrigin = p.InsecureOrigin })
            : [];

    private static BooleanNode? ManagedRule(Node policy) => Switch(policy, "requireManagedProviders", whenAt: true);

    private static BooleanNode? InsecureRule(Node policy) => Switch(policy, "allowInsecureProviders", whenAt: false);

    private static BooleanNode? Switch(Node policy, string rule, bool whenAt) =>
        policy.Find("secrets", rule) is BooleanNode node && node.Value == whenAt ? node : null;

    /// <summary>The refused sources in lower case, each with its entry. The sources of secrets are compared with them as they are.</summary>
    private static Dictionary<string, Node> DeniedSources(Node policy)
    {
        var denied = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var entry in PolicyLists.Read(policy, "secrets", "denySources"))
        {
            denied.TryAdd(EcmaString.ToLowerCase(entry.Name), entry.Node);
        }

        return denied;
    }
}
