using OpenClaw.Policy.Gate.Families;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Tool.Hosting;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary>The workspace that a verb of the governed runs is about.</summary>
internal sealed class GovernancePlace : IDisposable
{
    private readonly GitRepository? _repository;

    private GovernancePlace(CheckContext context, GitRepository? repository) => (Context, _repository) = (context, repository);

    /// <summary>The workspace, opened.</summary>
    public CheckContext Context { get; }

    /// <summary>Opens a workspace.</summary>
    /// <param name="host">Whose current folder and clock count.</param>
    /// <param name="workspace">The folder that holds <c>governance</c>; null for the current one.</param>
    /// <param name="baseRevision">The commit to judge by; null for none.</param>
    /// <exception cref="GitException">The commit cannot be read.</exception>
    public static GovernancePlace Open(CommandHost host, string? workspace, string? baseRevision)
    {
        var root = Path.TrimEndingDirectorySeparator(Path.GetFullPath(workspace ?? ".", host.CurrentDirectory));
        var repository = baseRevision is null ? null : GitRepository.Open(root);
        try
        {
            BaseState? state = null;
            if (repository is not null)
            {
                var commit = repository.Resolve(baseRevision!);
                var files = repository.Files(commit);
                state = new BaseState(baseRevision!, commit.Id, files, new CommitListing(files)) { Proofs = new CommitProofs(repository, commit.Id) };
            }

            return new GovernancePlace(
                new CheckContext
                {
                    Files = FolderFileSet.Within(root),
                    Listing = new WorkTreeListing(root),
                    Root = root,
                    Folders = [root],
                    Base = state,
                    Now = host.Clock.GetUtcNow(),
                },
                repository);
        }
        catch
        {
            repository?.Dispose();
            throw;
        }
    }

    public void Dispose() => _repository?.Dispose();
}
