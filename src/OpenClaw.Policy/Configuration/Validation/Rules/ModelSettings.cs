namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>
/// Where a release lets a model be chosen. A place is a path with dots; <c>*</c> stands for every member or item. What is there is a
/// reference, a list of references, or an object with a <c>primary</c> one and <c>fallbacks</c>; at a place that ends in <c>~</c> the
/// names of the members are references.
/// </summary>
internal sealed record ModelSettings
{
    /// <summary>Places in <c>agents.defaults</c> and in each agent.</summary>
    public required IReadOnlyList<string> OfAgents { get; init; }

    /// <summary>Places in each agent, but not in <c>agents.defaults</c>.</summary>
    public IReadOnlyList<string> OfSingleAgents { get; init; } = [];

    /// <summary>Places in the whole config.</summary>
    public required IReadOnlyList<string> OfConfig { get; init; }

    /// <summary>Of the places of agents, those in which OpenClaw puts today's name of a model before it looks.</summary>
    public IReadOnlyList<string> Renamed { get; } = ["model", "models.~"];

    /// <summary>The entries of agents keep the names that are written; only <c>agents.defaults</c> gets today's.</summary>
    public bool RenamesInDefaultsOnly { get; init; }
}
