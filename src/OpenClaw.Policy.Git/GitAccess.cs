namespace OpenClaw.Policy.Git;

/// <summary>Which git is run, and how long it may take.</summary>
public sealed record GitAccess
{
    /// <summary>The git of this machine's search path.</summary>
    public static GitAccess Default { get; } = new();

    /// <summary>Where the <c>git</c> command is looked for, in the notation of <c>PATH</c>; null takes the variable of this process.</summary>
    public string? SearchPath { get; init; }

    /// <summary>
    /// The time for one answer. Listing the history of a few paths takes about a second in a repository of 100,000 commits; a minute is a
    /// hung file system, or a repository that is made to be slow.
    /// </summary>
    public TimeSpan AnswerTime { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>What <see cref="AnswerTime"/> and the time of a search through the history are measured by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Keeps what is opened open until it is disposed; null opens each repository anew and closes it with who opened it.</summary>
    public OpenRepositories? Kept { get; init; }
}
