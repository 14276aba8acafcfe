using OpenClaw.Policy.Git;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Gate;

/// <summary>What a door asks of the gate: the options of <c>openclaw-policy gate</c>, resolved against nothing yet.</summary>
public sealed record GateRequest
{
    /// <summary>The value of <see cref="Agent"/> that asks for all agents of the config.</summary>
    public const string EveryAgent = "*";

    /// <summary>The absolute folder that relative paths start from and where the search for openclaw.json begins.</summary>
    public required string BaseDirectory { get; init; }

    /// <summary>The config file; null searches upwards from <see cref="BaseDirectory"/> to the root.</summary>
    public string? Config { get; init; }

    /// <summary>
    /// The workspace folder; null takes the one that the config gives the agent, be it there or not, and the config's folder when the config names
    /// one of another machine, or none.
    /// </summary>
    public string? Workspace { get; init; }

    /// <summary>The agent whose workspace is judged, or <see cref="EveryAgent"/>; null lets the release's default agent decide.</summary>
    public string? Agent { get; init; }

    /// <summary>The OpenClaw release; null lets the record of the accepted hashes, the loaded config's <c>meta.lastTouchedVersion</c> or the newest supported one decide.</summary>
    public string? OpenClawVersion { get; init; }

    /// <summary>One of <c>error</c>, <c>warning</c>, <c>info</c>, <c>none</c>; null means <c>error</c>.</summary>
    public string? FailOn { get; init; }

    /// <summary>Overrides the config's <c>plugins.entries.policy.config.expectedHash</c>.</summary>
    public string? ExpectedHash { get; init; }

    /// <summary>Overrides the config's <c>plugins.entries.policy.config.expectedAttestationHash</c>.</summary>
    public string? ExpectedAttestationHash { get; init; }

    /// <summary>
    /// The git revision (branch, tag, id) whose policy, accepted hashes and release judge the workspace; null judges it by its own. The
    /// commit must be in the clone: the gate fetches nothing.
    /// </summary>
    public string? Base { get; init; }

    /// <summary>
    /// Judge what is staged in the repository of <see cref="BaseDirectory"/>, the commit that would be made now, instead of the work tree. It does not go
    /// with <see cref="Base"/>.
    /// </summary>
    public bool IsStaged { get; init; }

    /// <summary>The index that counts as staged, absolute; null for the one of the work tree. git names another to a hook of a commit that takes some paths only.</summary>
    public string? IndexFile { get; init; }

    /// <summary>
    /// A policy file that the workspace's policy must be at least as strict as; null for none. With <see cref="Base"/>, a file of the
    /// repository is read from there.
    /// </summary>
    public string? BaselinePolicy { get; init; }

    /// <summary>
    /// The families of checks, with commas between them: see <see cref="Families.CheckFamilies.Names"/>. Null checks the policy and each family that the workspace
    /// has a folder of. Only a list without <c>policy</c> needs no config.
    /// </summary>
    public string? Families { get; init; }

    /// <summary>Families that the caller has made with options of their own. The others are made as the gate's list says.</summary>
    public IReadOnlyList<ICheckFamily> MadeFamilies { get; init; } = [];

    /// <summary>The approvals document, for every release; null when there is none.</summary>
    public string? ExecApprovals { get; init; }

    /// <summary>
    /// Judge as if no hash was accepted. A mismatch stands in for all findings, so whoever wants to see them has to look without.
    /// </summary>
    public bool WithoutAcceptedHashes { get; init; }

    /// <summary>The git that reads commits.</summary>
    public GitAccess Git { get; init; } = GitAccess.Default;

    /// <summary>The only environment variables that <c>${NAME}</c> in the config may see.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>Those of <see cref="Environment"/>, by name, whose values reports and records may show. All others are named only.</summary>
    public IReadOnlySet<string> PublicVariables { get; init; } = new HashSet<string>();
}
