using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.Serving;

/// <summary>A setting that names one agent, or several.</summary>
/// <param name="Place">Where it stands.</param>
/// <param name="Container">Where the object stands that holds it.</param>
/// <param name="Words">The place for people, such as <c>hooks.mappings[0].agentId</c>.</param>
/// <param name="Agents">Normalised; not empty.</param>
/// <param name="Origin">Where it can be edited.</param>
internal sealed record NamedAgentSetting(int Place, int Container, string Words, IReadOnlySet<string> Agents, Origin? Origin)
{
    /// <summary>What it is about is there also in a config that says nothing of it.</summary>
    public bool IsAlwaysServed { get; init; }

    /// <summary>The channel that it stands in, lower case and trimmed; null when it stands in none.</summary>
    public string? Channel { get; init; }

    /// <summary>The account that it stands in, normalised; null when it stands in none.</summary>
    public string? Account { get; init; }
}
