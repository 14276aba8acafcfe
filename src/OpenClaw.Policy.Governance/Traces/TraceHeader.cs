using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Governance.Traces;

/// <summary>By what a run is judged: the first line of its trace.</summary>
public sealed record TraceHeader
{
    public required DateTimeOffset Time { get; init; }

    /// <summary>The hash of the rules.</summary>
    public required string RulesHash { get; init; }

    /// <summary>The attestation hash of the policy; null when no policy was judged.</summary>
    public string? AttestationHash { get; init; }

    /// <summary>The commit of the requests; null outside a repository.</summary>
    public string? Commit { get; init; }

    /// <summary>Programs and their versions.</summary>
    public IReadOnlyDictionary<string, string> Versions { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    internal ObjectNode ToPayload()
    {
        var versions = new ObjectNodeBuilder();
        foreach (var (name, version) in Versions.OrderBy(static v => v.Key, StringComparer.Ordinal))
        {
            versions.Set(name, version);
        }

        return new ObjectNodeBuilder()
            .Set("attestationHash", AttestationHash is { } hash ? new StringNode(hash) : new NullNode())
            .Set("commit", Commit is { } commit ? new StringNode(commit) : new NullNode())
            .Set("rulesHash", RulesHash)
            .Set("versions", versions.Build())
            .Build();
    }
}
