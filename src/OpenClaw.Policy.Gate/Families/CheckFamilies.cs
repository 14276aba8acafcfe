using OpenClaw.Policy.Alignment.Checks;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Governance.Checks;

namespace OpenClaw.Policy.Gate.Families;

/// <summary>The families of checks beside the policy itself. The one place that lists them.</summary>
public static class CheckFamilies
{
    /// <summary>The word for the policy itself, the family that the gate is made of.</summary>
    public const string Policy = "policy";

    /// <summary>In the order in which they are checked and reported.</summary>
    internal static IReadOnlyList<FamilyRow> All { get; } =
    [
        new("alignment", ".openclaw_memory/policy", static () => new AlignmentFamily()),
        new("governance", "governance", static () => new GovernanceFamily()),
    ];

    /// <summary>The words that <c>--families</c> takes.</summary>
    public static IReadOnlyList<string> Names { get; } = [Policy, .. All.Select(static row => row.Name)];

    /// <summary>Every code of the gate and of all families, in the order of the codes.</summary>
    public static IEnumerable<DiagnosticDescriptor> Descriptors =>
        DiagnosticCatalog.All.Concat(All.SelectMany(static row => row.Load().Descriptors)).OrderBy(static d => d.Code, StringComparer.Ordinal);

    /// <summary>The row of a code, of whatever family; null when there is none.</summary>
    public static DiagnosticDescriptor? FindDescriptor(string code) => DiagnosticCatalog.Find(code) ?? Descriptors.FirstOrDefault(d => d.Code == code);
}
