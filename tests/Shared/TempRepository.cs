using System.Diagnostics;
using System.Text;

namespace OpenClaw.Policy.TestSupport;

/// <summary>A folder with a real git repository in it, made with the real git and deleted at the end.</summary>
internal sealed class TempRepository : IDisposable
{
    private readonly string _outer = Directory.CreateTempSubdirectory("openclaw-policy-git-").FullName;
    private int _commits;

    /// <param name="arguments">More arguments of <c>git init</c>; null makes no repository.</param>
    public TempRepository(params string[]? arguments)
    {
        Root = Directory.CreateDirectory(Path.Combine(_outer, "repo")).FullName;
        if (arguments is not null)
        {
            Git(["init", "-q", "-b", "main", .. arguments]);
        }
    }

    /// <summary>The work tree.</summary>
    public string Root { get; private init; }

    public string PathOf(string name) => Path.Combine(Root, name);

    /// <summary>A path beside the repository.</summary>
    public string OutsidePathOf(string name) => Path.Combine(_outer, name);

    public void Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] bytes)
    {
        var path = PathOf(name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
    }

    public void Delete(string name) => File.Delete(PathOf(name));

    public void Link(string name, string target)
    {
        File.Delete(PathOf(name));
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.CreateSymbolicLink(PathOf(name), target);
    }

    /// <summary>Commits everything in the work tree.</summary>
    /// <returns>The new commit's id.</returns>
    public string Commit(string message = "change")
    {
        Git("add", "-A");
        Git("commit", "-q", "--allow-empty", "-m", message);
        return Git("rev-parse", "HEAD");
    }

    public string Git(params string[] arguments) => GitIn(Root, arguments);

    /// <summary>Runs git in another folder, such as a clone or a worktree of this repository.</summary>
    /// <returns>What it said, without the line end.</returns>
    public string GitIn(string folder, params string[] arguments) => Run(folder, arguments, input: null);

    /// <summary>Feeds <c>git fast-import</c>: the way to thousands of commits.</summary>
    public void FastImport(string stream) => Run(Root, ["fast-import", "--quiet", "--force"], stream);

    public void Dispose()
    {
        foreach (var file in new DirectoryInfo(_outer).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            file.IsReadOnly = false;
        }

        Directory.Delete(_outer, recursive: true);
    }

    private string Run(string folder, string[] arguments, string? input)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["-c", "protocol.file.allow=always", "-c", "advice.detachedHead=false", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        // One second later for each commit, so that every history has an order that git can tell.
        var time = $"{1_700_000_000 + Interlocked.Increment(ref _commits)} +0200";
        foreach (var (name, value) in new (string, string)[]
        {
            ("GIT_CONFIG_NOSYSTEM", "1"), ("GIT_CONFIG_GLOBAL", "/dev/null"),
            ("GIT_AUTHOR_NAME", "Author"), ("GIT_AUTHOR_EMAIL", "author@example.org"), ("GIT_AUTHOR_DATE", time),
            ("GIT_COMMITTER_NAME", "Committer"), ("GIT_COMMITTER_EMAIL", "committer@example.org"), ("GIT_COMMITTER_DATE", time),
        })
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        process.StandardInput.Write(input ?? "");
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output.TrimEnd('\n')
            : throw new InvalidOperationException($"git {string.Join(' ', arguments)}: {error.Result}");
    }
}
