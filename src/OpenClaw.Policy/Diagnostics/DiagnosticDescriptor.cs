namespace OpenClaw.Policy.Diagnostics;

/// <summary>
/// One row of the catalogue: a code, for ever. Its page is <c>docs/diagnostics/&lt;Code&gt;.md</c>, which is also the rule's help in SARIF.
/// </summary>
/// <param name="Code"><c>OCP</c> and four digits. Never reused.</param>
/// <param name="Name">The rule's name in SARIF: Pascal case, one word, stable.</param>
/// <param name="CheckId">OpenClaw's check id, such as <c>policy/mcp-denied-server</c>; null for a code that only the gate gives.</param>
/// <param name="Title">One line that says what is wrong, without a full stop.</param>
/// <param name="Severity">The severity that OpenClaw gives the check, or the gate gives its own code.</param>
/// <param name="SecuritySeverity">
/// GitHub's <c>security-severity</c>, 0.0 to 10.0: over 9.0 critical, 7.0 to 8.9 high, 4.0 to 6.9 medium, else low; null when the
/// code is not about security (a note).
/// </param>
public sealed record DiagnosticDescriptor(
    string Code,
    string Name,
    string? CheckId,
    string Title,
    Severity Severity,
    double? SecuritySeverity)
{
    /// <summary>True for the codes that say that the gate could not look; they fail it whatever the threshold.</summary>
    public bool IsCouldNotLook => Code.StartsWith("OCP0", StringComparison.Ordinal);

    /// <summary>True for notes: they tell about the run and never fail a build by themselves.</summary>
    public bool IsNote => Code.StartsWith("OCP9", StringComparison.Ordinal);
}
