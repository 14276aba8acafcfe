namespace OpenClaw.Policy.Git;

/// <summary>A question about a repository has no answer. The message is one sentence for the reader of an error.</summary>
public sealed class GitException : Exception
{
    public GitException(GitFailure failure, string message, string? remedy = null)
        : base(message) => (Failure, Remedy) = (failure, remedy);

    public GitFailure Failure { get; }

    /// <summary>What to do about it; null when nobody can know.</summary>
    public string? Remedy { get; }
}
