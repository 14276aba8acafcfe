using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence;

/// <summary>The configured model providers (from contract P01), sorted by the key as written.</summary>
internal sealed class ModelProviderCollector : IEvidenceCollector
{
    public const string EvidenceKey = "modelProviders";

    public string Key => EvidenceKey;

    public IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context) =>
    [
        .. context.Config.Find("models", "providers").AsMembers()
            .ToSortedBy(static m => m.Name)
            .Select(m => new ModelProviderEvidence(
                ProviderId.Normalize(m.Name, context.Contract),
                $"oc://openclaw.config/models/providers/{m.Name}",
                m.Value.Origin)),
    ];
}
