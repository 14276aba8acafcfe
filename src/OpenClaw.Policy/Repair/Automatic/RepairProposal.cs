namespace OpenClaw.Policy.Repair.Automatic;

/// <summary>What a repair would do about the findings of one check.</summary>
/// <param name="Changes">In the order to make them; none twice.</param>
/// <param name="Reasons">Why some findings are left alone.</param>
internal sealed record RepairProposal(IReadOnlyList<SettingChange> Changes, IReadOnlyList<string> Reasons)
{
    public static RepairProposal LeftAlone(string reason) => new([], [reason]);
}
