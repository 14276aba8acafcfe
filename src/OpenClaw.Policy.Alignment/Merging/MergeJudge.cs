using System.Globalization;
using OpenClaw.Policy.Alignment.Checks;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Alignment.Merging;

/// <summary>Asks the checks whether the merged store is one that feedback could have led to: what neither side had is a conflict.</summary>
/// <param name="root">The absolute path of a folder that all stores seem to lie in.</param>
/// <param name="origins">Where each line of the merged log comes from.</param>
internal sealed class MergeJudge(string root, IReadOnlyList<(int Ours, int Theirs)> origins)
{
    private const string LineWord = "line ";

    public IEnumerable<MergeConflict> Conflicts(SideFiles merged, SideFiles ours, SideFiles theirs)
    {
        var ourFindings = Keys(Check(ours, null));
        var theirFindings = Keys(Check(theirs, null));
        var found = Check(merged, null).Where(f => !ourFindings.Contains(Key(f, static o => o.Ours)) && !theirFindings.Contains(Key(f, static o => o.Theirs)));
        var changes = Check(merged, ours).Concat(Check(merged, theirs)).Where(static f => BaseChecks.IsOfBase(f.Descriptor));
        return found.Concat(changes).Where(static f => f.Severity >= Severity.Warning)
            .Select(static f => new MergeConflict(Path.GetFileName(f.Place.Path), f.Subject, $"In the merged memory: {f.Message} [{f.Descriptor.CheckId}]")).Distinct();
    }

    private static HashSet<(string, string)> Keys(IEnumerable<FamilyFinding> findings) => [.. findings.Select(static f => (f.Descriptor.Code, f.Subject))];

    /// <summary>A finding that is told by its line is looked for at the line that it had on one side.</summary>
    private (string Code, string Subject) Key(FamilyFinding finding, Func<(int Ours, int Theirs), int> side)
    {
        var subject = finding.Subject;
        if (subject.StartsWith(LineWord, StringComparison.Ordinal) && int.TryParse(subject.AsSpan(LineWord.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var line)
            && line >= 1 && line <= origins.Count)
        {
            subject = LineWord + side(origins[line - 1]).ToString(CultureInfo.InvariantCulture);
        }

        return (finding.Descriptor.Code, subject);
    }

    private IReadOnlyList<FamilyFinding> Check(SideFiles files, SideFiles? known) => new AlignmentFamily().Check(new()
    {
        Files = files,
        Listing = files,
        Root = root,
        Folders = [root],
        Base = known is null ? null : new("the other side", string.Empty, known, known),
        Now = DateTimeOffset.UnixEpoch,
    }).Findings;
}
