using OpenClaw.Policy.Git;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Gate.Families;

/// <summary>The folders of a commit or of the index.</summary>
/// <param name="commit">Its files.</param>
public sealed class CommitListing(TreeFileSet commit) : IFolderListing
{
    /// <exception cref="GitException">The clone does not hold the folder.</exception>
    public IReadOnlyList<string>? Names(string folder, int limit) => commit.List(folder) is { } names && names.Count <= limit ? names : null;
}
