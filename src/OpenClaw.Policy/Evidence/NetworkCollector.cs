using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence;

/// <summary>The switches that let requests reach private networks (from contract P01), where they are written as true or false.</summary>
internal sealed class NetworkCollector : IEvidenceCollector
{
    public const string EvidenceKey = "network";

    private static readonly (string Id, string[] Path)[] Switches =
    [
        ("browser-private-network", ["browser", "ssrfPolicy", "dangerouslyAllowPrivateNetwork"]),
        ("browser-private-network-legacy", ["browser", "ssrfPolicy", "allowPrivateNetwork"]),
        ("web-fetch-private-network", ["tools", "web", "fetch", "ssrfPolicy", "dangerouslyAllowPrivateNetwork"]),
        ("web-fetch-private-network-legacy", ["tools", "web", "fetch", "ssrfPolicy", "allowPrivateNetwork"]),
        ("web-fetch-rfc2544-benchmark-range", ["tools", "web", "fetch", "ssrfPolicy", "allowRfc2544BenchmarkRange"]),
        ("web-fetch-ipv6-unique-local-range", ["tools", "web", "fetch", "ssrfPolicy", "allowIpv6UniqueLocalRange"]),
    ];

    public string Key => EvidenceKey;

    public IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context)
    {
        var rows = new List<EvidenceEntry>();
        foreach (var (id, path) in Switches)
        {
            if (context.Config.Find(path) is BooleanNode value)
            {
                rows.Add(new NetworkEvidence(id, $"oc://openclaw.config/{string.Join('/', path)}", value.Value, value.Origin));
            }
        }

        return rows;
    }
}
