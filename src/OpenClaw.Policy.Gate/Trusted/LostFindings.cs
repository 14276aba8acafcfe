using OpenClaw.Policy.Findings;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// The findings of one release that another one does not make. The two speak of one thing when they name it, or say it, alike, or when it stands at one
/// place: releases word a finding differently, give a setting another address (<c>agents.list</c>, <c>agents.entries</c>), or make
/// another check of it. Each finding of the other release answers one: a rule that is broken twice and found once has lost a finding.
/// </summary>
internal static class LostFindings
{
    private delegate Identity? Identify(Finding finding);

    /// <summary>From the closest to the farthest: what is alike in all must not be taken by what is alike in less.</summary>
    private static readonly Identify[] Identities =
    [
        static f => new(f.Descriptor.Code, f.Target, Place: null, f.Requirement, f.Message),
        static f => Placed(f) is { } place ? new(f.Descriptor.Code, Target: null, place, f.Requirement, f.Message) : null,
        static f => new(f.Descriptor.Code, Target: null, Place: null, f.Requirement, f.Message),
        static f => new(f.Descriptor.Code, f.Target, Place: null, f.Requirement, Message: null),
        static f => Placed(f) is { } place ? new(f.Descriptor.Code, Target: null, place, f.Requirement, Message: null) : null,

        // A scope's rule on an agent that is not configured is judged on what all agents share; a release that gives every config an agent has a fact of its own.
        static f => f.Requirement?.Contains("/scopes/", StringComparison.Ordinal) == true ? new(f.Descriptor.Code, Target: null, Place: null, f.Requirement, Message: null) : null,
        static f => Placed(f) is { } place && f.Requirement is not null ? new(Code: null, Target: null, place, f.Requirement, Message: null) : null,
    ];

    /// <param name="before">The findings of the one release, in any order.</param>
    /// <param name="after">Those of the other one.</param>
    /// <returns>In the order of <paramref name="before"/>.</returns>
    public static IReadOnlyList<Finding> Of(IReadOnlyList<Finding> before, IReadOnlyList<Finding> after)
    {
        var (lost, free) = (before, after);
        foreach (var identify in Identities)
        {
            (lost, free) = Unmatched(lost, free, identify);
        }

        return lost;
    }

    private static (IReadOnlyList<Finding> Lost, IReadOnlyList<Finding> Free) Unmatched(
        IReadOnlyList<Finding> before, IReadOnlyList<Finding> after, Identify identify)
    {
        var free = new Dictionary<Identity, Stack<Finding>>();
        var others = new List<Finding>();
        foreach (var finding in after.Reverse())
        {
            if (identify(finding) is not { } identity)
            {
                others.Add(finding);
            }
            else if (free.TryGetValue(identity, out var alike))
            {
                alike.Push(finding);
            }
            else
            {
                free.Add(identity, new Stack<Finding>([finding]));
            }
        }

        var lost = before.Where(f => identify(f) is not { } identity || !free.TryGetValue(identity, out var alike) || !alike.TryPop(out _)).ToList();
        return (lost, [.. others, .. free.Values.SelectMany(static f => f)]);
    }

    private static (string, int, int, int, int)? Placed(Finding finding) => DiagnosticIdentity.RegionOf(GateDiagnostics.Locate(finding.TargetOrigin));

    /// <summary>What two findings have in common that speak of one thing; null for what need not be the same.</summary>
    private readonly record struct Identity(string? Code, string? Target, (string, int, int, int, int)? Place, string? Requirement, string? Message);
}
