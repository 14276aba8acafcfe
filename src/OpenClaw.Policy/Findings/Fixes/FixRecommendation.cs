using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Findings.Fixes;

/// <summary>What OpenClaw recommends to do about a finding.</summary>
/// <param name="FixClass">Who can.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="PolicyPath">The names on the way to the demanding rule; null for a check that no rule demands.</param>
/// <param name="ConfigTargets">The settings to look at, with dots; null when there is none.</param>
internal sealed record FixRecommendation(
    FixClass FixClass, string Summary, IReadOnlyList<string>? PolicyPath, IReadOnlyList<string>? ConfigTargets)
{
    /// <summary>The printed finding's member <c>policy</c>.</summary>
    public ObjectNode ToNode()
    {
        var recommendation = new ObjectNodeBuilder().Set("fixClass", FixClass switch
        {
            FixClass.Automatic => "automatic",
            FixClass.ReviewRequired => "reviewRequired",
            FixClass.Unsupported => "unsupported",
            _ => "manual",
        });
        SetList(recommendation, "policyPath", PolicyPath);
        SetList(recommendation, "configTargets", ConfigTargets);
        return new ObjectNodeBuilder().Set("fixRecommendation", recommendation.Set("summary", Summary).Build()).Build();
    }

    private static void SetList(ObjectNodeBuilder node, string name, IReadOnlyList<string>? items)
    {
        if (items is not null)
        {
            node.Set(name, new ArrayNode([.. items.Select(static i => new StringNode(i))]));
        }
    }
}
