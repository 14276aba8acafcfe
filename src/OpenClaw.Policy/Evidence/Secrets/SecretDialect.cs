namespace OpenClaw.Policy.Evidence.Secrets;

/// <summary>How a contract recognises references to secrets, and what it tells about providers.</summary>
internal sealed record SecretDialect
{
    /// <summary>What a reference may name as the secret's source.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Whether the texts <c>secretref-env:NAME</c> and <c>__env__:NAME</c> are references.</summary>
    public required bool ReadsTextMarkers { get; init; }

    /// <summary>The switches of a provider that are reported as insecure when they are true.</summary>
    public required IReadOnlyList<string> InsecureFlags { get; init; }

    /// <summary>Places that hold secrets although their last name does not say so.</summary>
    public required IReadOnlyList<ConfigPathPattern> Inputs { get; init; }

    /// <summary>Objects whose <c>request</c> can hold headers, credentials and TLS material.</summary>
    public required IReadOnlyList<ConfigPathPattern> RequestOwners { get; init; }

    /// <summary>Contracts P02 to P07.</summary>
    public static SecretDialect WithTextMarkers { get; } = new()
    {
        Sources = ["env", "file", "exec"],
        ReadsTextMarkers = true,
        InsecureFlags = ["allowInsecurePath", "allowSymlinkCommand"],
        Inputs =
        [
            new("models.providers.*.headers.*"),
            new("agents.defaults.memorySearch.remote.headers.*"),
            new("diagnostics.otel.headers.*"),
        ],
        RequestOwners =
        [
            new("models.providers.*"),
            new("tools.media.models.#"),
            new("tools.media.audio"),
            new("tools.media.audio.models.#"),
            new("tools.media.image"),
            new("tools.media.image.models.#"),
            new("tools.media.video"),
            new("tools.media.video.models.#"),
        ],
    };

    /// <summary>From contract P08.</summary>
    public static SecretDialect WithStore { get; } = new()
    {
        Sources = ["env", "file", "exec", "store"],
        ReadsTextMarkers = false,
        InsecureFlags = [],
        Inputs =
        [
            new("models.providers.*.headers.*"),
            new("memory.search.remote.headers.*"),
            new("agents.entries.*.memory.search.remote.headers.*"),
            new("agents.list.#.memory.search.remote.headers.*"),
            new("diagnostics.otel.headers.*"),
        ],
        RequestOwners =
        [
            new("models.providers.*"),
            new("tools.media.models.#"),
            new("tools.media.audio"),
            new("tools.media.image"),
            new("tools.media.video"),
        ],
    };
}
