using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Governance.Requests;

/// <summary>A committed request to an agent.</summary>
public sealed record GovernedRequest
{
    public required string Id { get; init; }

    /// <summary>What is asked, letter by letter.</summary>
    public required string Text { get; init; }

    /// <summary>The agent that is asked; null for the default one.</summary>
    public string? Agent { get; init; }

    /// <summary>Tools that it may need; null when it says nothing.</summary>
    public IReadOnlyList<string>? Tools { get; init; }

    /// <summary>Who wants it: an id or an e-mail of the roster; null when nobody says.</summary>
    public string? Author { get; init; }

    public required SourceSpan Span { get; init; }

    /// <summary>
    /// What approvals are bound to: SHA-256 over the canonical JSON of agent, request and tools. The text counts letter by letter: another spelling, a blank more,
    /// is another request. Id and author do not count.
    /// </summary>
    public string Hash => CanonicalHash.Of(new ObjectNodeBuilder()
        .Set("agent", Agent is { } agent ? new StringNode(agent) : new NullNode())
        .Set("request", Text)
        .Set("tools", Tools is { } tools ? new ArrayNode([.. tools.Select(static t => new StringNode(t))]) : new NullNode())
        .Build());
}
