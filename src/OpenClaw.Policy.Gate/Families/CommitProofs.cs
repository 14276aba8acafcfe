using OpenClaw.Policy.Git;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Gate.Families;

/// <summary>Who wrote files, by the signatures of commits.</summary>
/// <param name="repository">The repository.</param>
/// <param name="baseId">The commit that a change is judged by.</param>
public sealed class CommitProofs(GitRepository repository, string baseId) : IFileProofs
{
    private readonly SignedFiles _files = new(repository, baseId);

    /// <exception cref="GitException">git failed.</exception>
    public string? Doubt(string path, string text, IReadOnlyList<string> keys) => _files.Doubt(path, text, keys);
}
