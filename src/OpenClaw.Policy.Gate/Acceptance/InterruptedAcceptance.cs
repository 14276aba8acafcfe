using OpenClaw.Policy.Drift;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Acceptance;

/// <summary>
/// What a killed <c>accept</c> leaves behind. The record takes its place first and names the content that every other file is to get; pins
/// never stand without their record. So whatever was written so far can be told from somebody's edits, and the next run goes on.
/// </summary>
internal static class InterruptedAcceptance
{
    /// <summary>
    /// The verdict by the release that a record beside the config names, when the workspace is in the recorded state by that release;
    /// null otherwise. While the pins are not the recorded ones, the record says nothing of the release by itself.
    /// </summary>
    /// <param name="asked">What was asked, without a release.</param>
    /// <param name="judged">The verdict by the release that was chosen.</param>
    public static GateResult? Judge(GateRequest asked, GateResult judged)
    {
        if (!string.IsNullOrWhiteSpace(asked.OpenClawVersion) || judged.ConfigPath is not { } config
            || AcceptanceRecord.Find(FolderFileSet.Within(judged.Root), config) is not { } record || record.Release == judged.Release)
        {
            return null;
        }

        var recorded = PolicyGate.Judge(asked with { OpenClawVersion = record.Release });
        return recorded.Attestation?.AttestationHash == record.Attestation.AttestationHash ? recorded : null;
    }

    /// <summary>
    /// The files that an earlier run has already written: the record, when it is what this run would write, and then those that hold
    /// the pins.
    /// </summary>
    /// <param name="files">The files as they are.</param>
    /// <param name="recordPath">Absolute.</param>
    /// <param name="record">What this run would write.</param>
    /// <param name="pins">The pins as they are to be.</param>
    /// <returns>Absolute paths; none when there is no such run.</returns>
    public static IReadOnlyCollection<string> Written(IFileSet files, string recordPath, byte[] record, params IEnumerable<Node?> pins) =>
        files.Read(recordPath, FileLimits.Document) is { Status: FileReadStatus.Found } found && found.Bytes.Span.SequenceEqual(record)
            ? [recordPath, .. pins.Select(static p => p?.Origin?.Anchor.Source.Path).OfType<string>()]
            : [];

    /// <summary>Whether the record is of this very state, so that nothing but pins is missing.</summary>
    public static bool LacksOnlyPins(AttestedState record, AttestedState state) =>
        record.Release == state.Release && record.Attestation.AttestationHash == state.Attestation.AttestationHash;
}
