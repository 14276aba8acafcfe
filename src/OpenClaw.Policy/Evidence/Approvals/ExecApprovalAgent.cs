using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Approvals;

/// <summary>An agent of the approvals document.</summary>
/// <param name="Id">Its key, or <c>main</c> for what stands under the old key <c>default</c>.</param>
/// <param name="WrittenId">The key under which its settings stand.</param>
/// <param name="Settings">Its settings.</param>
/// <param name="Allowlist">The commands that it may run.</param>
/// <param name="Origin">Where it can be edited.</param>
internal sealed record ExecApprovalAgent(
    string Id, string WrittenId, ExecApprovalSettings Settings, IReadOnlyList<ExecApprovalListEntry> Allowlist, Origin? Origin)
{
    private const string MainId = "main";
    private const string LegacyId = "default";

    /// <summary>The agents below <c>agents</c> in the order of their ids; <c>default</c> is merged into <c>main</c>, which wins.</summary>
    public static IReadOnlyList<ExecApprovalAgent> ReadAll(Node? agents)
    {
        var legacy = agents.Find(LegacyId) as ObjectNode;
        var found = agents.AsMembers()
            .Where(static m => m.Name != LegacyId && m.Value is ObjectNode)
            .Select(m => legacy is not null && m.Name == MainId ? Merge(m.Value, legacy) : Of(m.Name, m.Name, m.Value))
            .ToList();
        if (legacy is not null && agents.Find(MainId) is not ObjectNode)
        {
            found.Add(Of(MainId, LegacyId, legacy));
        }

        return found.ToSortedBy(static a => a.Id);
    }

    private static ExecApprovalAgent Of(string id, string writtenId, Node agent) => new(
        id, writtenId, ExecApprovalSettings.Read(agent), [.. ExecApprovalListEntry.ReadAll(writtenId, agent.Find("allowlist"))], agent.Origin);

    private static ExecApprovalAgent Merge(Node main, Node legacy)
    {
        // Of two entries that say the same in either case the first one counts.
        var allowlist = ExecApprovalListEntry.ReadAll(MainId, main.Find("allowlist"))
            .Concat(ExecApprovalListEntry.ReadAll(LegacyId, legacy.Find("allowlist")))
            .DistinctBy(static e => $"{EcmaString.ToLowerCase(e.Pattern)}\0{e.ArgPattern}", StringComparer.Ordinal);
        return new ExecApprovalAgent(MainId, MainId, ExecApprovalSettings.Read(main, legacy), [.. allowlist], main.Origin);
    }
}
