using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Imitation;

/// <summary>Finds the approvals document for <c>check</c>.</summary>
internal static class CheckApprovals
{
    /// <summary>What an interrupted migration leaves behind, beside the file itself.</summary>
    private const string ClaimSuffix = ".doctor-importing";

    /// <summary>
    /// The release's own file; or, for a release that keeps the document in a database, the file that stands for it, or nothing.
    /// </summary>
    /// <param name="place">What is looked at.</param>
    /// <param name="named">The file that stands for the database's row; null for no row.</param>
    /// <param name="kept">Where the release keeps the document.</param>
    /// <exception cref="RefusalException">The real program refuses, because an older release's file was left behind.</exception>
    /// <exception cref="FileUnreadableException">The file cannot be read, or the named one does not exist.</exception>
    public static ExecApprovalsDocument Read(ImitatedPlace place, string? named, ExecApprovalsPlace kept)
    {
        if (!kept.IsDatabase)
        {
            return ExecApprovalsDocument.LoadIfPresent(place.Files, kept.File, kept.DisplayPath);
        }

        if (IsThere(place.Files, kept.File) || IsThere(place.Files, kept.File + ClaimSuffix))
        {
            throw new RefusalException(
                $"An older release left its approvals at {kept.File}; this one refuses to look until they are migrated.",
                ExitCodes.CouldNotLook);
        }

        return named is null
            ? ExecApprovalsDocument.Missing(kept.DisplayPath)
            : ExecApprovalsDocument.Load(place.Files, Path.GetFullPath(named, place.Host.CurrentDirectory), kept.DisplayPath);
    }

    private static bool IsThere(IFileSet files, string path) => files.GetKind(path) != EntryKind.Missing;
}
