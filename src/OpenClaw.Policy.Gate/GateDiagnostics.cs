using OpenClaw.Policy.Comparison;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Gate;

/// <summary>Makes the lines of the verdict.</summary>
internal static class GateDiagnostics
{
    /// <summary>What the place of a requirement is called beside a finding.</summary>
    public const string RuleWords = "the policy rule that demands otherwise";

    private const string BaselineRuleWords = "the rule of the baseline";

    /// <summary>A line of the gate's own, at the severity of its row.</summary>
    public static GateDiagnostic Own(DiagnosticDescriptor descriptor, string message, string? remedy, DiagnosticLocation? location) => new()
    {
        Descriptor = descriptor,
        Severity = descriptor.Severity,
        Message = message,
        Remedy = remedy,
        Location = location,
    };

    public static GateStopException Stop(DiagnosticDescriptor descriptor, string message, string? remedy, DiagnosticLocation? location) =>
        new(Own(descriptor, message, remedy, location));

    /// <summary>A file that is needed could not be read: too large and out of bounds have codes of their own.</summary>
    public static GateStopException Unreadable(DiagnosticDescriptor descriptor, FileReadResult file, string what)
    {
        var own = file.Status switch
        {
            FileReadStatus.OutsideRoot => DiagnosticCatalog.OutsideRoot,
            FileReadStatus.TooLarge => DiagnosticCatalog.LimitExceeded,
            _ => descriptor,
        };
        var remedy = file.Status == FileReadStatus.OutsideRoot
            ? "Move the file below the repository, or name it with an option of the gate."
            : null;
        return Stop(own, $"{what} {FileUnreadableException.Describe(file)}.", remedy, DiagnosticLocation.WholeFile(file.Path));
    }

    /// <summary>A text whose treatment by OpenClaw is not known decides something.</summary>
    /// <param name="error">The character.</param>
    /// <param name="path">The document that was being looked at.</param>
    public static GateStopException Uncovered(UncoveredTextException error, string path) => Stop(
        DiagnosticCatalog.UncoveredText,
        $"No hash can be taken: {error.Message}",
        "Use names whose characters are covered (see docs/reference/hashes.md).",
        DiagnosticLocation.WholeFile(path));

    /// <summary>The line for a finding of OpenClaw's: at the setting that breaks the rule, with the rule beside it.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="fallback">Where to point when the finding stands nowhere.</param>
    public static GateDiagnostic Of(Finding finding, DiagnosticLocation fallback)
    {
        var target = Locate(finding.TargetOrigin);
        var requirement = Locate(finding.RequirementOrigin);
        return new GateDiagnostic
        {
            Descriptor = finding.Descriptor,
            Severity = finding.Descriptor.IsCouldNotLook ? Severity.Error : finding.Severity,
            Message = finding.Message,
            Remedy = finding.FixHint,
            Location = target ?? requirement ?? fallback,
            Related = target is not null && requirement is not null ? [new(requirement, RequirementWords(finding))] : [],
            Finding = finding,
        };
    }

    /// <summary>The line for what OpenClaw's comparison of a policy with a baseline does not say: at the policy, with the rule of the baseline beside it.</summary>
    /// <param name="gap">The gap.</param>
    /// <param name="fallback">Where to point when the policy has no place for it.</param>
    public static GateDiagnostic Of(ConformanceGap gap, DiagnosticLocation fallback) =>
        Own(gap.Descriptor, gap.Message, gap.Remedy, Locate(gap.Place) ?? fallback) with
        {
            Related = Locate(gap.Requirement) is { } rule ? [new(rule, BaselineRuleWords)] : [],
        };

    /// <summary>The order of a report: could-not-look first, then findings in the order in which they were found, then notes.</summary>
    public static IReadOnlyList<GateDiagnostic> InOrder(IReadOnlyList<GateDiagnostic> diagnostics) =>
        [.. diagnostics.OrderBy(static d => d.IsCouldNotLook ? 0 : d.Descriptor.IsNote ? 2 : 1)];

    public static DiagnosticLocation? Locate(Origin? origin) => origin is null ? null : DiagnosticLocation.Of(origin.Anchor);

    public static DiagnosticLocation Locate(SourceText source, int offset) => DiagnosticLocation.Of(new SourceSpan(source, offset, 0));

    private static string RequirementWords(Finding finding) =>
        finding.Descriptor == DiagnosticCatalog.PolicyHashMismatch ? "the accepted hash"
        : finding.Descriptor == DiagnosticCatalog.BaselineRuleMissing || finding.Descriptor == DiagnosticCatalog.BaselineRuleWeakened ? BaselineRuleWords
        : RuleWords;
}
