using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace OpenClaw.Policy.Git.Running;

/// <summary>A running git that is ended when it takes too long, with all that it started.</summary>
internal sealed class GitProcess : IDisposable
{
    private readonly Process _process;
    private readonly GitPatience _patience;
    private readonly Task<string> _error;

    private GitProcess(Process process, GitPatience patience)
    {
        (_process, _patience) = (process, patience);
        _error = Task.Run(ReadError);
    }

    public Stream Input => _process.StandardInput.BaseStream;

    public Stream Output => _process.StandardOutput.BaseStream;

    /// <param name="start">How it is started.</param>
    /// <param name="arguments">The git command and its arguments.</param>
    /// <exception cref="GitException">It cannot be started.</exception>
    public static GitProcess Start(GitStart start, params IEnumerable<string> arguments)
    {
        try
        {
            return new GitProcess(Process.Start(start.Describe(arguments))!, start.Patience);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or IOException)
        {
            throw new GitException(GitFailure.NotInstalled, "The git command cannot be started.", GitExecutable.Remedy);
        }
    }

    /// <summary>
    /// Exchanges something with git, for as long as an answer may take. The exchange is given up even when something that git started holds
    /// its streams open and cannot be found any more.
    /// </summary>
    /// <param name="exchange">Writes to <see cref="Input"/> and reads from <see cref="Output"/>.</param>
    /// <exception cref="GitException">It took too long; git was ended.</exception>
    public T Exchange<T>(Func<T> exchange)
    {
        var answer = Task.Run(exchange);
        return _patience.SeesTheEndOf(answer) ? answer.GetAwaiter().GetResult() : throw TimedOut();
    }

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code and git's words about a failure.</returns>
    /// <exception cref="GitException">It did not end in time, and was ended.</exception>
    public (int ExitCode, string Error) Finish() =>
        _patience.SeesTheEndOf(_process.WaitForExitAsync()) && _patience.SeesTheEndOf(_error)
            ? (_process.ExitCode, _error.GetAwaiter().GetResult())
            : throw TimedOut();

    /// <summary>Lets it end by itself: it is asked nothing more.</summary>
    public void Part()
    {
        try
        {
            Input.Dispose();
            _process.WaitForExit(GitLimits.PartingTime);
        }
        catch (IOException)
        {
            // It does not read any more.
        }
    }

    /// <summary>Ends it, finished or not.</summary>
    public void Dispose()
    {
        // To end a process with all that it started, .NET looks through every process of the machine. One that has ended needs none of that.
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private GitException TimedOut()
    {
        Kill();
        return new GitException(
            GitFailure.TimedOut,
            $"git did not answer within {_patience.Time.TotalSeconds} seconds and was ended.",
            "Run git fsck in the repository; a fresh clone, or another disk, helps when git itself hangs there.");
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It has ended by itself.
        }
    }

    /// <summary>One line without control characters: a repository chooses names that git repeats.</summary>
    private string ReadError()
    {
        var kept = new byte[GitLimits.Error];
        var dropped = new byte[GitLimits.Error];
        var count = 0;
        try
        {
            var stream = _process.StandardError.BaseStream;
            while (stream.Read(count < kept.Length ? kept.AsSpan(count) : dropped) is var read and > 0)
            {
                count = Math.Min(kept.Length, count + read);
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // What was read so far is enough.
        }

        return string.Concat(Encoding.UTF8.GetString(kept, 0, count).ReplaceLineEndings(" ").Trim().Select(static c => char.IsControl(c) ? '\uFFFD' : c));
    }
}
