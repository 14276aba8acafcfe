namespace OpenClaw.Policy.Nodes;

/// <summary>
/// One JSON value that knows where it came from. Settings, policies, evidence and findings are all trees of nodes, so that one
/// writer hashes them and one writer prints them. Nodes are immutable.
/// </summary>
public abstract class Node
{
    private protected Node(Origin? origin) => Origin = origin;

    /// <summary>Where the value came from; null for a value that the engine made itself, such as a piece of evidence.</summary>
    public Origin? Origin { get; }

    /// <summary>The same value with another origin.</summary>
    public abstract Node WithOrigin(Origin? origin);
}
