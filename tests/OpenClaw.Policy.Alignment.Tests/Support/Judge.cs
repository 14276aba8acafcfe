using OpenClaw.Policy.Alignment.Checks;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Alignment.Tests.Support;

/// <summary>Runs the family over files that are held in memory.</summary>
internal static class Judge
{
    public static IReadOnlyList<FamilyFinding> Check(MemoryFiles files, MemoryFiles? known = null) => new AlignmentFamily().Check(Context(files, known)).Findings;

    public static CheckContext Context(MemoryFiles files, MemoryFiles? known = null) => new()
    {
        Files = files,
        Listing = files,
        Root = MemoryFiles.Root,
        Folders = [MemoryFiles.Root],
        Base = known is null ? null : new("main", new string('0', 40), known, known),
        Now = SteppedClock.Start,
    };

    /// <summary>The check ids without the name of the family.</summary>
    public static IReadOnlyList<string> Ids(IEnumerable<FamilyFinding> findings) => [.. findings.Select(static f => f.Descriptor.CheckId!["alignment/".Length..])];
}
