using OpenClaw.Policy.Addressing;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Secrets;

/// <summary>The providers of secrets and the settings that refer to secrets (from contract P02).</summary>
internal sealed class SecretCollector(SecretDialect dialect) : IEvidenceCollector
{
    public const string EvidenceKey = "secrets";

    private readonly SecretInputPlaces _places = new(dialect);

    public string Key => EvidenceKey;

    public IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context)
    {
        var rows = new List<SecretEvidence>();
        foreach (var (id, provider) in context.Config.Find("secrets", "providers").AsMembers())
        {
            rows.Add(Provider(id, provider, context.Contract));
        }

        var reader = new SecretReferenceReader(dialect, context.Config.Find("secrets", "defaults"));
        AddInputs(rows, context.Config, [], reader, context.Contract);
        return rows.ToSortedBy(static r => r.Source);
    }

    private SecretProviderEvidence Provider(string id, Node provider, PolicyContract contract)
    {
        string[] insecure = [.. dialect.InsecureFlags.Where(f => provider.Find(f).AsBoolean() == true)];
        return new SecretProviderEvidence(
            id,
            $"oc://openclaw.config/secrets/providers/{OcPath.EvidenceSegment(id, contract)}",
            provider.Find("source").AsString(),
            insecure,
            provider.Origin)
        {
            SecretSourceOrigin = SettingOrigin.Of(provider, "source"),
            InsecureOrigin = insecure.Length > 0 ? SettingOrigin.Of(provider, insecure[0]) : null,
        };
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
                rows.Add(new SecretInputEvidence(SourceOf(path, contract), reference.Source, reference.Provider, child.Origin)
                {
                    SecretSourceOrigin = SettingOrigin.Of(child, "source"),
                    ProviderOrigin = SettingOrigin.Of(child, "provider"),
                });
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
