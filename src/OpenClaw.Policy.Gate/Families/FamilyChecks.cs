using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Gate.Trusted;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Gate.Families;

/// <summary>The stage of the gate that checks the families beside the policy.</summary>
/// <param name="request">What is asked.</param>
/// <param name="choice">The families that are wanted.</param>
/// <param name="place">What is judged.</param>
/// <param name="files">Its files.</param>
/// <param name="listing">Its folders.</param>
/// <param name="trusted">What judges a change; null when none is judged.</param>
internal sealed class FamilyChecks(GateRequest request, FamilyChoice choice, GatePlace place, IFileSet files, IFolderListing listing, TrustedBase? trusted)
{
    private readonly List<string> _checked = [];
    private readonly List<FamilyTable> _tables = [];

    /// <summary>The families that were checked.</summary>
    public IReadOnlyList<string> Checked => _checked;

    /// <summary>What they looked at.</summary>
    public IReadOnlyList<FamilyTable> Tables => _tables;

    /// <summary>What the families find. What keeps one of them from looking hides nothing of the others.</summary>
    /// <param name="workspaces">The judged workspaces, absolute.</param>
    public IReadOnlyList<GateDiagnostic> Run(IEnumerable<string> workspaces)
    {
        var config = DiagnosticLocation.WholeFile(place.ConfigPath);
        var context = Context(workspaces);
        return [.. CheckFamilies.All.Where(choice.Allows).SelectMany(row => GateStage.Run(config, () => Check(row, context)))];
    }

    /// <summary>Each folder of the base has to be there: one that was moved elsewhere would be judged by nothing of the base.</summary>
    private List<GateDiagnostic> Check(FamilyRow row, CheckContext context)
    {
        List<GateDiagnostic> removed = [.. context.Folders.Where(f => context.Base is { } known && IsIn(row, f, known.Files) && !IsIn(row, f, files)).Select(f => Removed(row, f))];
        if (context.Folders.Any(f => IsIn(row, f, files)))
        {
            _checked.Add(row.Name);
            var result = Family(row).Check(context);
            _tables.AddRange(result.Tables);
            return [.. removed, .. result.Findings.Select(FamilyDiagnostics.Of)];
        }

        return removed.Count > 0 || !choice.Demands(row) ? removed : [NotFound(row)];
    }

    private ICheckFamily Family(FamilyRow row) => request.MadeFamilies.FirstOrDefault(f => f.Name == row.Name) ?? row.Load();

    private CheckContext Context(IEnumerable<string> workspaces) => new()
    {
        Files = files,
        Listing = listing,
        Root = place.Root,
        Folders =
        [
            .. workspaces.Prepend(Path.GetDirectoryName(place.ConfigPath) ?? place.Root).Where(IsLookedInto).Prepend(place.Root)
                .Select(Path.TrimEndingDirectorySeparator).Distinct(StringComparer.Ordinal),
        ],
        Base = trusted is null ? null : new BaseState(trusted.Identity.Revision, trusted.Identity.CommitId, trusted.Judge.Files, trusted.Judge.Listing) { Proofs = trusted.Proofs },
        Now = request.Git.Clock.GetUtcNow(),
    };

    /// <summary>A folder that leads out of the root is none of the checkout's; the policy says so.</summary>
    private bool IsLookedInto(string folder) => PathRules.IsInside(folder, place.Root) && files.GetKind(folder) == EntryKind.Directory;

    private static bool IsIn(FamilyRow row, string folder, IFileSet files) => files.GetKind(row.In(folder)) != EntryKind.Missing;

    private GateDiagnostic Removed(FamilyRow row, string folder) => GateDiagnostics.Own(
        DiagnosticCatalog.FamilyRemoved,
        $"The base has the folder {place.Show(row.In(folder))}, and the change has none there, so nothing of the base judges what the family {row.Name} checks.",
        $"Restore the folder, or have its removal reviewed and leave {row.Name} out of --families where the change cannot edit it.",
        DiagnosticLocation.WholeFile(row.In(folder)));

    private GateDiagnostic NotFound(FamilyRow row) => GateDiagnostics.Own(
        DiagnosticCatalog.FamilyNotFound,
        $"The family {row.Name} is to be checked, and there is no folder {row.Folder} at the root, beside the config or in a judged workspace.",
        $"Check in {row.Folder}, or leave {row.Name} out of --families.",
        DiagnosticLocation.WholeFile(row.In(place.Root)));
}
