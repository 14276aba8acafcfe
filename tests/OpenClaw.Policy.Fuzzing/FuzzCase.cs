using System.Text.Json.Nodes;

namespace OpenClaw.Policy.Fuzzing;

/// <summary>A workspace that both programs look at.</summary>
internal sealed record FuzzCase
{
    /// <summary>The seed that it was made from.</summary>
    public required int Seed { get; init; }

    /// <summary><c>openclaw.json</c>.</summary>
    public required JsonNode? Config { get; init; }

    /// <summary><c>policy.jsonc</c>; null when there is none.</summary>
    public required JsonNode? Policy { get; init; }

    /// <summary>The Markdown files of the workspace by name, as lines.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Documents { get; init; }

    /// <summary>The approvals document; null when there is none.</summary>
    public JsonNode? ExecApprovals { get; init; }

    /// <summary>The agent that both programs are told; null when they are told none.</summary>
    public string? Agent { get; init; }

    /// <summary>Variables beside those that every case has.</summary>
    public required IReadOnlyDictionary<string, string> Variables { get; init; }
}
