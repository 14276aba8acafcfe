using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Families;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Gate.History;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Gate;

/// <summary>What the commit would hold that is about to be made in the repository of a folder.</summary>
internal sealed class StagedState : IDisposable
{
    private readonly GitRepository _git;

    private StagedState(GitRepository git, GatePlace place, IFileSet files, IFolderListing listing) => (_git, Place, Files, Listing) = (git, place, files, listing);

    /// <summary>Where the config is in the index.</summary>
    public GatePlace Place { get; }

    /// <summary>The files of the index, and beside the repository those that the user named.</summary>
    public IFileSet Files { get; }

    public IFolderListing Listing { get; }

    /// <exception cref="GateStopException">What is asked does not go with the index, or no config is in it.</exception>
    /// <exception cref="GitException">There is no git, no repository, or its index says nothing definite.</exception>
    public static StagedState Open(GateRequest request, bool needsConfig)
    {
        if (!string.IsNullOrWhiteSpace(request.Base))
        {
            throw GateDiagnostics.Stop(
                DiagnosticCatalog.InvalidOption,
                "What is staged cannot be judged by a base: the change that a base judges is made of commits.",
                "Leave --base out before the commit, and judge the commits by it in the pull request.",
                location: null);
        }

        var git = GitRepository.Open(request.BaseDirectory, request.Git);
        try
        {
            var staged = git.StagedFiles(request.IndexFile);
            var place = GatePlace.FindStaged(request, git.TopLevel, staged, needsConfig);
            return new StagedState(git, place, new CommitFiles(staged, git.TopLevel, FolderFileSet.Within(place.Named)), new CommitListing(staged));
        }
        catch
        {
            git.Dispose();
            throw;
        }
    }

    public void Dispose() => _git.Dispose();
}
