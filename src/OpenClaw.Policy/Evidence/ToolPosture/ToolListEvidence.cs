using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.ToolPosture;

/// <summary>A setting of tools that is a list.</summary>
/// <param name="Owner">See <see cref="AgentEvidence"/>.</param>
/// <param name="Name">See <see cref="AgentEvidence"/>.</param>
/// <param name="Kind">See <see cref="ToolPostureEvidence"/>.</param>
/// <param name="Entries">The entries that count, with the places where they stand.</param>
/// <param name="Place">See <see cref="ToolPostureEvidence"/>.</param>
/// <param name="IsExplicit">See <see cref="ToolPostureEvidence"/>.</param>
internal sealed record ToolListEvidence(
    EvidenceOwner Owner, string Name, string Kind, IReadOnlyList<StringNode> Entries, SettingPlace Place, bool IsExplicit)
    : ToolPostureEvidence(Owner, Name, Kind, Place, IsExplicit)
{
    /// <summary>Two quotes and a comma.</summary>
    private const int EntryMarks = 3;

    protected override int ValueLength => Entries.Sum(static e => e.Value.Length + EntryMarks);

    protected override void AddTo(ObjectNodeBuilder node) => node.Set("entries", new ArrayNode(Entries)).Set("explicit", IsExplicit);
}
