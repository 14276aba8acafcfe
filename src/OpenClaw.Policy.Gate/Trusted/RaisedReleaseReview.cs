using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// What a change loses by raising the release. A newer release has checks that an older one lacks, but it can also see less: it drops a
/// check, reads a setting elsewhere, or takes something for harmless. Judged by the newer release alone, a violation and the release in which
/// it is none could come in one change.
/// </summary>
internal static class RaisedReleaseReview
{
    /// <summary>More lost findings than this are counted and not listed: a release that loses so many is looked at as a whole.</summary>
    private const int MaxListed = 20;

    /// <param name="scene">The change's own scene.</param>
    /// <param name="trusted">The base.</param>
    /// <param name="workspace">The workspace that the change leaves behind.</param>
    /// <param name="policy">The base's policy.</param>
    /// <returns>A finding or a note; null when the change does not raise the release.</returns>
    /// <exception cref="GateStopException">The change's own release cannot judge the workspace.</exception>
    public static GateDiagnostic? Of(GateScene scene, TrustedBase trusted, ChangedWorkspace workspace, PolicyDocument policy)
    {
        if (ReleaseChange.Of(scene, trusted) is not { IsLowered: false } raised)
        {
            return null;
        }

        ReleaseReading? before = null;
        var found = GateStage.Try(
            workspace.PolicyFile,
            () =>
            {
                before = ReleaseReading.Of(scene, workspace.Own, raised.Before);
                return Findings(before, raised.Before);
            },
            out var reasons);
        if (found is null || before is null)
        {
            return CannotTell(scene, raised, reasons[0].Message);
        }

        // A rule that the base's release takes for malformed it has never judged by: nothing is lost when another release can read it.
        var lost = LostFindings.Of(found, Findings(ReleaseReading.Of(scene, workspace.Own, raised.After), raised.After));
        lost = [.. LostFindings.Of(lost, workspace.Own.Evaluation?.AttestedFindings ?? []).Where(static f => f.Descriptor != DiagnosticCatalog.PolicyInvalid)];
        return lost.Count == 0
            ? LosesNothing(scene, raised)
            : Loses(scene, raised, [.. lost.Select(f => TrustedDiagnostics.Of(f, policy, trusted.Judge, workspace.PolicyFile))], isProvisional: !before.IsValid);

        IReadOnlyList<Finding> Findings(ReleaseReading reading, OpenClawRelease release)
        {
            // A mismatch of a hash would stand in for the findings.
            var inputs = new TrustedInputs(() => policy, AcceptedHashes.None, release);
            return WorkspaceEvaluation.Run(WorkspaceEvaluation.Input(scene, inputs, reading.Config, reading.Folder), policy.File.Path).Findings;
        }
    }

    private static GateDiagnostic LosesNothing(GateScene scene, ReleaseChange raised) => GateDiagnostics.Own(
        DiagnosticCatalog.ReleaseRaised,
        $"The change raises the OpenClaw release from {raised.Before} to {raised.After}. It was judged as both: what {raised.Before} finds, {raised.After} finds too.",
        remedy: null,
        ReleaseReview.StatedAt(scene));

    private static GateDiagnostic Loses(GateScene scene, ReleaseChange raised, IReadOnlyList<GateDiagnostic> lost, bool isProvisional)
    {
        var checks = lost.CountBy(static d => $"{d.Descriptor.Code} {d.Descriptor.CheckId}").Select(static c => c.Value == 1 ? c.Key : $"{c.Key} ({c.Value} times)");
        var listed = lost.Count > MaxListed ? $" The first {MaxListed} are listed." : "";
        var provisional = isProvisional ? $" {raised.Before} refuses the config of the change; this is what it would find if it did not." : "";
        return Own(
            scene,
            $"The change raises the OpenClaw release from {raised.Before} to {raised.After}, which no longer finds what {raised.Before} finds here: "
                + $"{string.Join(", ", checks)}.{listed}{provisional}",
            "Mend what is listed, or keep the release. When the loss is meant, have it reviewed") with
        {
            Related = [.. lost.Take(MaxListed).Select(static d => new RelatedLocation(d.Location!, $"{d.Descriptor.Code} {d.Descriptor.CheckId}: {d.Message}"))],
        };
    }

    private static GateDiagnostic CannotTell(GateScene scene, ReleaseChange raised, string reason) => Own(
        scene,
        $"The change raises the OpenClaw release from {raised.Before} to {raised.After}, and what is lost by that cannot be told: {raised.Before} cannot judge this workspace. {reason}",
        "Raise the release in a change of its own, and have it reviewed");

    private static GateDiagnostic Own(GateScene scene, string message, string remedy) => GateDiagnostics.Own(
        DiagnosticCatalog.ReleaseLosesFindings,
        message,
        $"{remedy}: merge it with that review, or state the release with --openclaw-version from a place that the change cannot edit.",
        ReleaseReview.StatedAt(scene));
}
