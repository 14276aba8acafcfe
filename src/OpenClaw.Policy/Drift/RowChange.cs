namespace OpenClaw.Policy.Drift;

/// <summary>A row of evidence, or a finding, that differs between two states.</summary>
/// <param name="Before">Null for one that was added.</param>
/// <param name="After">Null for one that was removed.</param>
/// <param name="Members">The members that differ, for one that is in both.</param>
public sealed record RowChange(ObservedRow? Before, ObservedRow? After, IReadOnlyList<ValueChange> Members)
{
    public ChangeKind Kind => Before is null ? ChangeKind.Added : After is null ? ChangeKind.Removed : ChangeKind.Changed;

    /// <summary>The evidence key, or the check id.</summary>
    public string Group => (After ?? Before)!.Group;

    /// <summary>The <c>oc://</c> address of the row; null when it has none.</summary>
    public string? Address => (After ?? Before)!.Address;
}
