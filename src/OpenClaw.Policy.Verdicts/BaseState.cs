using OpenClaw.Policy.Files;

namespace OpenClaw.Policy.Verdicts;

/// <summary>The trusted state that a change is judged by.</summary>
/// <param name="Revision">As it was asked for, such as <c>origin/main</c>.</param>
/// <param name="CommitId">The commit that it stands for.</param>
/// <param name="Files">Its files, under the same absolute paths as those of the change.</param>
/// <param name="Listing">What lies in its folders.</param>
public sealed record BaseState(string Revision, string CommitId, IFileSet Files, IFolderListing Listing)
{
    /// <summary>Who wrote the files that the base lacks; null when nobody can tell.</summary>
    public IFileProofs? Proofs { get; init; }
}
