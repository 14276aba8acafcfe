using OpenClaw.Policy.Drift;
using OpenClaw.Policy.Gate.Showing;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate.Drift;

/// <summary>Two runs of the gate beside each other.</summary>
/// <param name="Before">The earlier run, or that of the release in use.</param>
/// <param name="After">The later run, or that of the other release.</param>
/// <param name="BeforeName">What the earlier run is of, such as a release or a commit.</param>
/// <param name="AfterName">What the later run is of.</param>
/// <param name="Agents">What differs, for each agent that either run has judged.</param>
public sealed record RunComparison(GateResult Before, GateResult After, string BeforeName, string AfterName, IReadOnlyList<AgentDrift> Agents)
{
    /// <summary>The commit that the earlier run is of; null for another run.</summary>
    public GitCommit? Commit { get; init; }

    /// <summary>Why either run could not look: then nothing, or not everything, is compared.</summary>
    public IEnumerable<GateDiagnostic> Obstacles => Before.Diagnostics.Concat(After.Diagnostics).Where(static d => d.IsCouldNotLook);

    /// <summary>Whether every agent could be compared.</summary>
    public bool IsComplete => Agents.Count > 0 && Agents.All(static a => a.Drift is not null);

    /// <summary>
    /// Whether anything that is attested differs, or the folder that it is taken from. Another release or variable alone does not count, as long as it
    /// changes no hash.
    /// </summary>
    public bool HasChanges => Agents.Any(static a => a.IsMoved || a.Drift is { ChangesAttestation: true });

    /// <summary>What a team meets when it goes from one release to another: the same files, judged as each of them would.</summary>
    /// <param name="request">The workspace. Accepted hashes play no part: they hold for one release.</param>
    /// <param name="before">The release in use.</param>
    /// <param name="after">The other release.</param>
    public static RunComparison OfReleases(GateRequest request, string before, string after)
    {
        ArgumentNullException.ThrowIfNull(request);
        var unpinned = request with { WithoutAcceptedHashes = true };
        return Of(
            PolicyGate.Judge(unpinned with { OpenClawVersion = before }),
            PolicyGate.Judge(unpinned with { OpenClawVersion = after }),
            $"OpenClaw {before}",
            $"OpenClaw {after}");
    }

    /// <summary>Compares two runs agent by agent. When each has judged one agent, these two are compared whatever their ids.</summary>
    internal static RunComparison Of(GateResult before, GateResult after, string beforeName, string afterName)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        IEnumerable<AgentDrift> agents = before.Agents is [var former] && after.Agents is [var later]
            ? [Compare(later.AgentId, former, later)]
            : after.Agents.Concat(before.Agents).Select(static a => a.AgentId).Distinct().Select(id => Compare(id, Find(before, id), Find(after, id)));
        return new RunComparison(ShownResult.Of(before), ShownResult.Of(after), beforeName, afterName, [.. agents]);

        AgentDrift Compare(string? id, AgentReport? one, AgentReport? other)
        {
            var (earlier, newer) = (one is null ? null : GateStates.Of(before, one), other is null ? null : GateStates.Of(after, other));
            var drift = earlier is null || newer is null
                ? null
                : ShownDrift.Of(StateComparer.Compare(earlier, newer), before.Secrets.Texts, after.Secrets.Texts);
            return new AgentDrift(id is null ? null : (other is null ? before : after).Secrets.Shown(id), drift)
            {
                WorkspaceBefore = one?.WorkspacePath,
                WorkspaceAfter = other?.WorkspacePath,
            };
        }
    }

    private static AgentReport? Find(GateResult result, string? id) => result.Agents.FirstOrDefault(a => a.AgentId == id);
}
