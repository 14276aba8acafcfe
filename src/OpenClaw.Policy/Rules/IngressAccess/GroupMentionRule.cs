using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evidence.Ingress;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Rules.IngressAccess;

/// <summary><c>channels.requireMentionInGroups</c>: in groups the agent acts only when it is mentioned. Where groups are off, all is well.</summary>
internal sealed class GroupMentionRule : IIngressRule
{
    private const string DefaultsSource = "oc://openclaw.config/channels/defaults";

    public RulePath Path { get; } = new("channels/requireMentionInGroups");

    public bool IsDemandedBy(Node? section) => Path.Find(section).AsBoolean() == true;

    public IEnumerable<Finding> Findings(IngressRuleSet rules)
    {
        if (!IsDemandedBy(rules.Section))
        {
            return [];
        }

        var policies = rules.OfKind(IngressKind.GroupPolicy).ToLookup(DoorOf);
        return rules.OfKind(IngressKind.RequireMention)
            .Where(f => f.Value.AsBoolean() != true && !AreGroupsOff(f, policies[DoorOf(f)]))
            .Select(f => rules.Finding(
                DiagnosticCatalog.IngressGroupMentionRequired,
                $"{IngressRuleSet.Label(f)} does not require group mentions.",
                f,
                Path,
                "Set requireMention=true for the channel/group entry or update policy after review."));
    }

    /// <summary>An account without a name stands for the channel itself.</summary>
    private static (string? Channel, string Account) DoorOf(IngressEvidence fact) => (fact.Channel, fact.AccountId ?? "");

    /// <summary>What counts is the group policy that is written nearest to the mention, on the way outwards or in the defaults.</summary>
    private static bool AreGroupsOff(IngressEvidence mention, IEnumerable<IngressEvidence> policies) => policies
        .Select(static p => (Policy: p, Place: Enclosing(p.Source)))
        .Where(p => p.Place == DefaultsSource || IsWithin(Enclosing(mention.Source), p.Place))
        .OrderByDescending(static p => p.Place.Length)
        .FirstOrDefault()
        .Policy?.Value.AsString() == GroupPolicy.Disabled;

    private static bool IsWithin(string place, string other) =>
        place == other || (place.StartsWith(other, StringComparison.Ordinal) && place[other.Length] == '/');

    private static string Enclosing(string source) => source[..Math.Max(0, source.LastIndexOf('/'))];
}
