using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Drift;

/// <summary>A row of evidence, or a finding, as it is hashed.</summary>
/// <param name="Group">The evidence key, or the check id.</param>
/// <param name="Row">Its members.</param>
/// <param name="Origin">Where it can be edited; null when it stands nowhere, or when nobody recorded it.</param>
public sealed record ObservedRow(string Group, ObjectNode Row, Origin? Origin)
{
    /// <summary>Of a finding: what it is about; null for a row of evidence, and when nobody recorded it.</summary>
    public IObservedFact? Fact { get; init; }

    private static readonly string[] AddressMembers = ["source", "target", "requirement"];

    /// <summary>The <c>oc://</c> address that the row itself names; null when it names none.</summary>
    public string? Address => AddressMembers.Select(m => Row[m].AsString()).FirstOrDefault(static text => text?.StartsWith("oc://", StringComparison.Ordinal) == true);
}
