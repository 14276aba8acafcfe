using System.Runtime.Versioning;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.TestSupport;

/// <summary>A folder whose <c>git</c> is a shell script: what a broken, old or hostile git says.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class FakeGit : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openclaw-policy-fake-git-").FullName;

    /// <param name="script">The lines of a shell script; <c>$HERE</c> is a folder of its own.</param>
    public FakeGit(string script)
    {
        var git = PathOf("git");
        File.WriteAllText(git, $"#!/bin/sh\nHERE='{_folder}'\n{script}\n");
        File.SetUnixFileMode(git, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    /// <param name="time">The time for an answer; null takes the usual one.</param>
    public GitAccess Access(TimeSpan? time = null) => new() { SearchPath = _folder, AnswerTime = time ?? GitAccess.Default.AnswerTime };

    /// <summary>A path in the folder of the script.</summary>
    public string PathOf(string name) => Path.Combine(_folder, name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
