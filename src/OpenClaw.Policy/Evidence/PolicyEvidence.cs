using OpenClaw.Policy.Evidence.Tools;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence;

/// <summary>What was observed of a workspace, by evidence key, in the order in which the real program prints the keys.</summary>
public sealed class PolicyEvidence
{
    private readonly IReadOnlyList<EvidenceSection> _sections;
    private ObjectNode? _node;

    internal PolicyEvidence(IReadOnlyList<EvidenceSection> sections) => _sections = sections;

    /// <summary>The rows of a key that are of a type, of which most keys have one; empty when the key is not part of this evidence.</summary>
    internal IEnumerable<T> Of<T>(string key)
        where T : EvidenceEntry =>
        _sections.FirstOrDefault(s => s.Key == key)?.Rows.OfType<T>() ?? [];

    /// <summary>All rows, key by key in the order of the real program.</summary>
    internal IEnumerable<EvidenceEntry> Rows => _sections.SelectMany(static s => s.Rows);

    /// <summary>How many facts were observed.</summary>
    public int Count => _sections.Sum(static s => s.Rows.Count);

    /// <summary>Whether the key is part of this evidence, be it with no rows.</summary>
    internal bool Contains(string key) => _sections.Any(s => s.Key == key);

    /// <summary>Whether governed tools were looked for, because the policy has a rule on them, and none is declared.</summary>
    public bool LacksGovernedTools => Contains(ToolCollector.EvidenceKey) && !Of<ToolEvidence>(ToolCollector.EvidenceKey).Any();

    /// <summary>The report's member <c>evidence</c>, which is also what the workspace hash is taken over.</summary>
    public ObjectNode ToNode()
    {
        if (_node is null)
        {
            var builder = new ObjectNodeBuilder();
            foreach (var section in _sections)
            {
                builder.Set(section.Key, section.Print(section.Rows));
            }

            _node = builder.Build();
        }

        return _node;
    }
}
