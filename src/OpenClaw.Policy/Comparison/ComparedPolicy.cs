using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Rules;
using OpenClaw.Policy.Rules.Metadata;
using OpenClaw.Policy.Rules.Shapes;

namespace OpenClaw.Policy.Comparison;

/// <summary>One of the two policies of a comparison.</summary>
internal sealed class ComparedPolicy
{
    private ILookup<ClaimKey, RuleClaim>? _allByKey;

    /// <param name="name">The display name, which is also the name in addresses.</param>
    /// <param name="value">The parsed document.</param>
    /// <param name="contract">The behaviour of the release.</param>
    /// <param name="strictness">Shared by both policies.</param>
    public ComparedPolicy(string name, Node value, PolicyContract contract, StrictnessMemo strictness)
    {
        Policy = new AuthoredPolicy(value, name, name, contract);
        Document = ShapePlace.Document(Policy);
        AllClaims = RuleClaims.In(Document);
        Claims = RuleClaims.Of(AllClaims, contract, strictness);
    }

    public AuthoredPolicy Policy { get; }

    /// <summary>The whole policy.</summary>
    public ShapePlace Document { get; }

    /// <summary>Every claim, the top level first, then scope by scope.</summary>
    public IReadOnlyList<RuleClaim> AllClaims { get; }

    /// <summary>Those that the real program compares.</summary>
    public RuleClaims Claims { get; }

    /// <summary>Every claim with a key.</summary>
    public IEnumerable<RuleClaim> FindAll(ClaimKey key) => (_allByKey ??= AllClaims.ToLookup(static c => c.Key))[key];

    public string Name => Policy.PolicyPath;
}
