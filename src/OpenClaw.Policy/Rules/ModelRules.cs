using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Rules;

/// <summary>
/// <c>models.providers.allow</c> and <c>models.providers.deny</c> (from contract P01), applied to the configured providers, then to the
/// models that agents name. Ids are compared in normalised form.
/// </summary>
internal sealed class ModelRules : IPolicySection
{
    public bool HasRules(Node policy) => AllowDenyList.Read(policy.Find("models", "providers"), static id => id).HasRules;

    public IEnumerable<Finding> Findings(RuleContext context)
    {
        var list = Read(context.Judged, context.Contract);
        var providers = context.Evidence.Of<ModelProviderEvidence>(ModelProviderCollector.EvidenceKey)
            .Select(p => Judge(context, list, p, p.Id, ProviderTexts));
        var refs = context.Evidence.Of<ModelRefEvidence>(ModelRefCollector.EvidenceKey)
            .Select(r => Judge(context, list, r, r.Provider, RefTexts));
        return providers.Concat(refs).OfType<Finding>();
    }

    private static readonly Texts ProviderTexts = new(
        static e => $"Model provider '{((ModelProviderEvidence)e).Id}' is denied by policy.",
        static e => $"Model provider '{((ModelProviderEvidence)e).Id}' is not in the policy allowlist.",
        "Remove this configured provider or update the policy after review.",
        "Use an approved model provider or update the policy after review.");

    private static readonly Texts RefTexts = new(
        static e => $"Model ref '{((ModelRefEvidence)e).Ref.Value}' uses denied provider '{((ModelRefEvidence)e).Provider}'.",
        static e => $"Model ref '{((ModelRefEvidence)e).Ref.Value}' uses unapproved provider '{((ModelRefEvidence)e).Provider}'.",
        "Select an approved model provider or update the policy after review.",
        "Select an approved model provider or update the policy after review.");

    private static Finding? Judge(RuleContext context, AllowDenyList list, EvidenceEntry entry, string provider, Texts texts)
    {
        if (list.FindDenied(provider) is { } denied)
        {
            return context.OnConfig(
                DiagnosticCatalog.ModelsDeniedProvider,
                texts.Denied(entry),
                entry,
                "models/providers/deny",
                denied,
                texts.DeniedHint);
        }

        return list.IsUnapproved(provider)
            ? context.OnConfig(
                DiagnosticCatalog.ModelsUnapprovedProvider,
                texts.Unapproved(entry),
                entry,
                "models/providers/allow",
                list.AllowList,
                texts.UnapprovedHint)
            : null;
    }

    /// <summary>The list is lower-cased before ids are normalised, as the real program does it.</summary>
    private static AllowDenyList Read(Node policy, PolicyContract contract) =>
        AllowDenyList.Read(policy.Find("models", "providers"), id => ProviderId.Normalize(EcmaString.ToLowerCase(id), contract));

    private sealed record Texts(
        Func<EvidenceEntry, string> Denied, Func<EvidenceEntry, string> Unapproved, string DeniedHint, string UnapprovedHint);
}
