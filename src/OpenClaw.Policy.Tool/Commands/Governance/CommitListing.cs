using OpenClaw.Policy.Git;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary>What lies in folders of a commit.</summary>
internal sealed class CommitListing(CommitFileSet files) : IFolderListing
{
    public IReadOnlyList<string>? Names(string folder, int limit) => files.List(folder) is { } names && names.Count <= limit ? names : null;
}
