using System.Diagnostics;
using System.Runtime.Versioning;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.TestSupport;

/// <summary>
/// A folder whose <c>git</c> is a shell script: what a broken, old or hostile git says. Its time runs out when a test says so, and a test
/// knows by <see cref="Listen"/> how far the script has come, so that nothing depends on the speed of the machine.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal sealed class FakeGit : IDisposable
{
    /// <summary>Lines that tell the listener <c>here</c>, and nothing more until every process that they go on to has ended.</summary>
    public const string Tell = """
        exec 9> "$HERE/told"
        echo here >&9
        """;

    /// <summary>A line that waits for a writer who never comes.</summary>
    public const string Hang = """read line < "$HERE/nobody" """;

    private readonly string _folder = Directory.CreateTempSubdirectory("openclaw-policy-fake-git-").FullName;

    /// <param name="script">The lines of a shell script; <c>$HERE</c> is a folder of its own.</param>
    public FakeGit(string script)
    {
        using (var pipes = Process.Start("mkfifo", [PathOf("told"), PathOf("nobody")]))
        {
            pipes.WaitForExit();
        }

        var git = PathOf("git");
        File.WriteAllText(git, $"#!/bin/sh\nHERE='{_folder}'\n{script}\n");
        File.SetUnixFileMode(git, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public StoppedClock Clock { get; } = new();

    public GitAccess Access => new() { SearchPath = _folder, Clock = Clock };

    /// <summary>A path in the folder of the script.</summary>
    public string PathOf(string name) => Path.Combine(_folder, name);

    /// <summary>What the script tells; the end of it is the end of all processes that could tell more.</summary>
    public StreamReader Listen() => new(PathOf("told"));

    /// <summary>Ends what waits at <see cref="Hang"/>; nothing when nothing does.</summary>
    public void Release()
    {
        // Opened for both, a pipe waits for no reader.
        using var nobody = new FileStream(PathOf("nobody"), FileMode.Open, FileAccess.ReadWrite);
        nobody.WriteByte((byte)'\n');
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
