using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>
/// A repository where the base has a folder. A change that turns a folder into a submodule brings a history of its own choice along, so that
/// later changes of what lay in the folder are reviewed nowhere.
/// </summary>
internal static class ReplacedFolder
{
    /// <param name="files">The base of the outermost repository.</param>
    /// <param name="place">What is judged.</param>
    /// <exception cref="GateStopException">A repository that the config lies in is a folder there.</exception>
    /// <exception cref="GitException">The clones lack a part of the base.</exception>
    public static void Refuse(CommitFileSet files, GatePlace place)
    {
        foreach (var top in place.Nested.Where(files.IsOwnFolder))
        {
            throw GateDiagnostics.Stop(
                DiagnosticCatalog.FolderReplacedByRepository,
                $"{place.Show(top)} is a repository of its own here; in the base {files.Commit.ShortId} it is a folder. Its commits are those of the change.",
                "Have the change reviewed that puts a repository there. Once it is merged, the base names the repository's commit, and that commit judges.",
                DiagnosticLocation.WholeFile(place.ConfigPath));
        }
    }
}
