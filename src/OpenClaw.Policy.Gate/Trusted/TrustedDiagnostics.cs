using OpenClaw.Policy.Comparison;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// The lines for findings by a policy of another commit. The place to edit is one of the workspace; a place in the other commit stands
/// beside it, with that commit's name, because its lines may be others there.
/// </summary>
internal static class TrustedDiagnostics
{
    /// <param name="finding">The finding.</param>
    /// <param name="policy">The other commit's policy.</param>
    /// <param name="commit">The other commit.</param>
    /// <param name="fallback">Where to point when the finding stands nowhere in the workspace.</param>
    public static GateDiagnostic Of(Finding finding, PolicyDocument policy, CommitView commit, DiagnosticLocation fallback)
    {
        var place = IsIn(finding.TargetOrigin, policy) ? null : GateDiagnostics.Locate(finding.TargetOrigin);
        var other = finding.RequirementOrigin ?? (place is null ? finding.TargetOrigin : null);
        return GateDiagnostics.Of(finding, fallback) with
        {
            Location = place ?? fallback,
            Related = GateDiagnostics.Locate(other) is { } rule ? [In(rule, Words(finding), commit)] : [],
        };
    }

    /// <param name="gap">What the comparison with the other commit's policy does not say.</param>
    /// <param name="commit">The other commit.</param>
    /// <param name="fallback">Where to point when the change's policy has no place for it.</param>
    public static GateDiagnostic Of(ConformanceGap gap, CommitView commit, DiagnosticLocation fallback) => GateDiagnostics.Of(gap, fallback) with
    {
        Related = GateDiagnostics.Locate(gap.Requirement) is { } rule ? [In(rule, "the rule", commit)] : [],
    };

    /// <summary>Why the workspace cannot be judged by a policy of another commit: no line of that policy stands for one of the change's.</summary>
    /// <param name="stop">The reasons.</param>
    /// <param name="policy">The other commit's policy.</param>
    /// <param name="commit">The other commit.</param>
    /// <param name="fallback">Where to point instead.</param>
    public static GateStopException Of(GateStopException stop, PolicyDocument policy, CommitView commit, DiagnosticLocation fallback) => new([.. stop.Diagnostics.Select(d =>
        d.Location is { Source: { } source } place && ReferenceEquals(source, policy.Source)
            ? d with { Message = $"{d.Message} This is the policy of the base {commit.Name}.", Location = fallback, Related = [In(place, "the place", commit), .. d.Related] }
            : d)]);

    /// <summary>A place in another commit.</summary>
    /// <param name="place">The place.</param>
    /// <param name="words">What it is.</param>
    /// <param name="commit">The other commit.</param>
    public static RelatedLocation In(DiagnosticLocation place, string words, CommitView commit) =>
        new(place, $"{words} in the base {commit.Name}") { CommitId = commit.Commit.Id };

    private static bool IsIn(Origin? origin, PolicyDocument policy) => origin is not null && ReferenceEquals(origin.Anchor.Source, policy.Source);

    private static string Words(Finding finding) => finding.Descriptor.Code.StartsWith("OCP200", StringComparison.Ordinal) ? "the accepted hash" : "the rule";
}
