using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Secrets;

/// <summary>The providers of secrets and the settings that refer to secrets, when the policy has a rule on them (from contract P02).</summary>
internal sealed class SecretCollector(SecretDialect dialect) : IEvidenceCollector
{
    public const string EvidenceKey = "secrets";

    private static readonly string[] Rules = ["requireManagedProviders", "denySources", "allowInsecureProviders"];

    private readonly SecretInputPlaces _places = new(dialect);

    public string Key => EvidenceKey;

    public bool IsWanted(EvidenceContext context) => Rules.Any(r => context.Policy.Find("secrets", r) is not null);

    public IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context)
    {
        var rows = new List<SecretEvidence>();
        foreach (var (id, provider) in context.Config.Find("secrets", "providers").AsMembers())
        {
            rows.Add(new SecretProviderEvidence(
                id,
                $"oc://openclaw.config/secrets/providers/{OcPath.EvidenceSegment(id, context.Contract)}",
                provider.Find("source").AsString(),
                [.. dialect.InsecureFlags.Where(f => provider.Find(f).AsBoolean() == true)],
                provider.Origin));
        }

        var reader = new SecretReferenceReader(dialect, context.Config.Find("secrets", "defaults"));
        AddInputs(rows, context.Config, [], reader, context.Contract);
        return rows.ToSortedBy(static r => r.Source);
    }

    /// <summary>Walks a config in its own order. Its depth is bounded by the reader of the file.</summary>
    private void AddInputs(List<SecretEvidence> rows, Node value, List<string> path, SecretReferenceReader reader, PolicyContract contract)
    {
        foreach (var (index, item) in value.AsItems().Index())
        {
            path.Add($"#{index}");
            AddInputs(rows, item, path, reader, contract);
            path.RemoveAt(path.Count - 1);
        }

        foreach (var (name, child) in value.AsMembers())
        {
            path.Add(name);
            if (_places.Contains(path) && reader.Read(child) is { } reference)
            {
                rows.Add(new SecretInputEvidence(SourceOf(path, contract), reference.Source, reference.Provider, child.Origin));
            }
            else
            {
                AddInputs(rows, child, path, reader, contract);
            }

            path.RemoveAt(path.Count - 1);
        }
    }

    private static string SourceOf(List<string> path, PolicyContract contract) =>
        $"oc://openclaw.config/{string.Join('/', path.Select(s => OcPath.EvidenceSegment(s, contract)))}";
}
