using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules;
using OpenClaw.Policy.Rules.Metadata;
using OpenClaw.Policy.Rules.Shapes;

namespace OpenClaw.Policy.Comparison;

/// <summary>One of the two policies of a comparison.</summary>
internal sealed class ComparedPolicy
{
    /// <param name="name">The display name, which is also the name in addresses.</param>
    /// <param name="value">The parsed document.</param>
    /// <param name="contract">The behaviour of the release.</param>
    /// <param name="strictness">Shared by both policies.</param>
    public ComparedPolicy(string name, Node value, PolicyContract contract, StrictnessMemo strictness)
    {
        Policy = new AuthoredPolicy(value, name, name, contract);
        Document = ShapePlace.Document(Policy);
        Claims = RuleClaims.Of(Document, strictness);
    }

    public AuthoredPolicy Policy { get; }

    /// <summary>The whole policy.</summary>
    public ShapePlace Document { get; }

    public RuleClaims Claims { get; }

    public string Name => Policy.PolicyPath;
}
