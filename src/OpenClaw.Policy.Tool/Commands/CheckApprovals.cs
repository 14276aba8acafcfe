using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Files;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary>Finds the approvals document for <c>check</c>.</summary>
internal static class CheckApprovals
{
    /// <summary>What an interrupted migration leaves behind, beside the file itself.</summary>
    private const string ClaimSuffix = ".doctor-importing";

    /// <summary>
    /// The release's own file; or, for a release that keeps the document in a database, the file that stands for it, or nothing.
    /// </summary>
    /// <param name="host">Where relative paths start.</param>
    /// <param name="named">The file that stands for the database's row; null for no row.</param>
    /// <param name="files">Where to read.</param>
    /// <param name="place">Where the release keeps the document.</param>
    /// <exception cref="CheckRefusedException">The real program refuses, because an older release's file was left behind.</exception>
    /// <exception cref="FileUnreadableException">The file cannot be read, or the named one does not exist.</exception>
    public static ExecApprovalsDocument Read(CommandHost host, string? named, IFileSet files, ExecApprovalsPlace place)
    {
        if (!place.IsDatabase)
        {
            return ExecApprovalsDocument.LoadIfPresent(files, place.File, place.DisplayPath);
        }

        if (IsThere(files, place.File) || IsThere(files, place.File + ClaimSuffix))
        {
            throw new CheckRefusedException(
                $"An older release left its approvals at {place.File}; this one refuses to look until they are migrated.",
                ExitCodes.CouldNotLook);
        }

        return named is null
            ? ExecApprovalsDocument.Missing(place.DisplayPath)
            : ExecApprovalsDocument.Load(files, Path.GetFullPath(named, host.CurrentDirectory), place.DisplayPath);
    }

    private static bool IsThere(IFileSet files, string path) => files.GetKind(path) != EntryKind.Missing;
}
