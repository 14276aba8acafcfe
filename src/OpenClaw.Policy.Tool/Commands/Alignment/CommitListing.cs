using OpenClaw.Policy.Git;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Tool.Commands.Alignment;

/// <summary>What lies in a folder of a commit.</summary>
internal sealed class CommitListing(CommitFileSet files) : IFolderListing
{
    public IReadOnlyList<string>? Names(string folder, int limit) => files.List(folder) is { } names && names.Count <= limit ? names : null;
}
