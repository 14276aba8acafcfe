using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Findings;

/// <summary>What a finding is about. Its texts, and so those of the finding, can come from variables of the config.</summary>
public interface IObservedFact
{
    /// <summary>The fact as it is printed; its texts have the origins of those in the config that they were made of.</summary>
    ObjectNode ToNode();
}
