using OpenClaw.Policy.Evidence;
using OpenClaw.Policy.Evidence.Tools;
using OpenClaw.Policy.Findings.Fixes;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Repair.Automatic;
using OpenClaw.Policy.Rules;
using OpenClaw.Policy.Rules.Metadata;
using OpenClaw.Policy.Rules.Shapes;
using OpenClaw.Policy.ToolNaming;

namespace OpenClaw.Policy.Releases;

/// <summary>
/// The policy behaviour that several releases share (<c>reference/openclaw-releases</c>: contracts P00 to P11), as data.
/// </summary>
internal sealed record PolicyContract
{
    /// <summary>The contract's name in this project's documents, such as <c>P01</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The checks in the order in which the release registers them; their number is the report's <c>checksRun</c>.</summary>
    public required IReadOnlyList<string> CheckIds { get; init; }

    /// <summary>What is observed.</summary>
    public required EvidenceMembers Evidence { get; init; }

    /// <summary>What is judged.</summary>
    public required PolicySections Sections { get; init; }

    /// <summary>What the policy document must look like.</summary>
    public required PolicyShapes Shapes { get; init; }

    /// <summary>The rules that a policy may hold, in the order in which two policies are compared.</summary>
    public required IReadOnlyList<PolicyRule> Rules { get; init; }

    /// <summary>A policy with the rules of the contract alone: see <see cref="KnownRules"/>.</summary>
    /// <param name="policy">Any JSON value.</param>
    public Node RulesIn(Node policy) => KnownRules.Of(Rules).In(policy);

    /// <summary>
    /// When policies are compared, only the strictest of the values counts that several scopes give for one agent or channel (from P06).
    /// </summary>
    public bool ComparesStrictestScope { get; init; }

    /// <summary><c>policy watch</c> refuses an interval that is no integer of at least 250; before, it took 2000 instead (from P04).</summary>
    public bool RefusesWatchInterval { get; init; }

    /// <summary>How governed tools are declared.</summary>
    public required IToolDeclarations ToolDeclarations { get; init; }

    /// <summary>What is recommended for the findings of a check, printed with each (from P07); null before.</summary>
    public IReadOnlyDictionary<string, FixRecommendation>? FixRecommendations { get; init; }

    /// <summary>What <c>doctor --fix</c> does about the findings of a check.</summary>
    public required RepairTable Repairs { get; init; }

    /// <summary>Model provider ids are mapped to a canonical one before they are compared (P01 to P03).</summary>
    public required bool MapsProviderAliases { get; init; }

    /// <summary>A key that is a <c>#</c> and digits is not quoted in the addresses of evidence (from P02).</summary>
    public bool KeepsIndexSegments { get; init; }

    /// <summary>The approvals document is a row of the state folder's database, not a file of its own (from P08).</summary>
    public bool KeepsApprovalsInDatabase { get; init; }

    /// <summary>
    /// Agents are members of <c>agents.entries</c>, and <c>agents.list</c> is read only when that is absent (from P08). Every agent then
    /// has an id in evidence.
    /// </summary>
    public bool HasAgentEntries { get; init; }

    /// <summary>How fix hints name the settings of one agent.</summary>
    public string AgentSettings => HasAgentEntries ? "agents.entries.<id>" : "agents.list[]";

    /// <summary>How names of tools are read (from P02).</summary>
    public ToolNames ToolNames { get; init; } = ToolNames.None;

    /// <summary><c>tools.exec.mode</c> sets security and asking at once (from P08).</summary>
    public bool HasExecMode { get; init; }

    /// <summary>The sandbox backends whose containers are observed, in lower case (from P04).</summary>
    public IReadOnlyList<string> ContainerBackends { get; init; } = [];
}
