using OpenClaw.Policy.Evidence.Settings;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Ingress;

/// <summary>Whose messages reach the agent (from contract P04).</summary>
/// <param name="implicitAccounts">Tells which settings of a channel are those of an account.</param>
/// <param name="containers">Where groups are.</param>
internal sealed class IngressCollector(ImplicitAccounts implicitAccounts, IGroupContainers containers) : IEvidenceCollector
{
    public const string EvidenceKey = "ingress";

    public string Key => EvidenceKey;

    public IReadOnlyList<EvidenceEntry> Collect(EvidenceContext context)
    {
        var mentions = new GroupMentions(containers, context.Contract, context.Budget);
        List<IngressEvidence> rows = [DmScope.Of(SettingPlace.Config(context.Config))];
        foreach (var door in IngressDoors.Of(context.Config, implicitAccounts, context.Contract))
        {
            var groups = GroupPolicy.Of(door, containers);
            rows.Add(DmPolicy.Of(door));
            rows.Add(groups.ToEvidence(door));
            rows.AddRange(mentions.Of(door, groups));
        }

        return rows.ToSorted(BySourceThenId);
    }

    private static int BySourceThenId(IngressEvidence a, IngressEvidence b)
    {
        var bySource = RootCollation.Compare(a.Source, b.Source);
        return bySource != 0 ? bySource : RootCollation.Compare(a.Id, b.Id);
    }
}
