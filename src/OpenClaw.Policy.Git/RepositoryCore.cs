using OpenClaw.Policy.Git.Objects;
using OpenClaw.Policy.Git.Running;
using OpenClaw.Policy.Git.Trees;

namespace OpenClaw.Policy.Git;

/// <summary>What of an open repository is the same for all who have opened it.</summary>
internal sealed class RepositoryCore : IDisposable
{
    /// <exception cref="GitException">git does not accept the repository.</exception>
    public RepositoryCore(GitStart start, string topLevel)
    {
        Facts = RepositoryFacts.Read(start, topLevel);
        Objects = new GitObjectReader(start, Facts);
        Trees = new TreeReader(Objects);
    }

    public RepositoryFacts Facts { get; }

    public GitObjectReader Objects { get; }

    public TreeReader Trees { get; }

    public void Dispose() => Objects.Dispose();
}
