using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace OpenClaw.Policy.Git.Running;

/// <summary>A running git that is ended when it takes too long, with all that it started.</summary>
internal sealed class GitProcess : IDisposable
{
    private readonly Process _process;
    private readonly Timer _watchdog;
    private readonly Task<string> _error;
    private volatile bool _timedOut;

    private GitProcess(Process process)
    {
        _process = process;
        _watchdog = new Timer(_ => TimeOut());
        _error = Task.Run(ReadError);
    }

    public Stream Input => _process.StandardInput.BaseStream;

    public Stream Output => _process.StandardOutput.BaseStream;

    /// <exception cref="GitException">It cannot be started.</exception>
    public static GitProcess Start(ProcessStartInfo start)
    {
        try
        {
            return new GitProcess(Process.Start(start)!);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or IOException)
        {
            throw new GitException(GitFailure.NotInstalled, "The git command cannot be started.", "Install git 2.25 or newer.");
        }
    }

    /// <summary>Gives git its time for the next answer.</summary>
    public void BeginAnswer() => _watchdog.Change(GitLimits.Answer, Timeout.InfiniteTimeSpan);

    /// <summary>The answer is there: until the next one, git may wait.</summary>
    public void EndAnswer() => _watchdog.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

    /// <summary>Waits for the end.</summary>
    /// <returns>The exit code and git's words about a failure.</returns>
    /// <exception cref="GitException">It was ended because it took too long.</exception>
    public (int ExitCode, string Error) Finish()
    {
        _process.WaitForExit();
        EndAnswer();
        return _timedOut
            ? throw new GitException(GitFailure.TimedOut, $"git did not answer within {GitLimits.Answer.TotalSeconds} seconds and was ended.")
            : (_process.ExitCode, _error.GetAwaiter().GetResult());
    }

    /// <summary>Ends it, finished or not.</summary>
    public void Kill()
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

    public void Dispose()
    {
        _watchdog.Dispose();
        Kill();
        _process.Dispose();
    }

    private void TimeOut()
    {
        _timedOut = true;
        Kill();
    }

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

        return Encoding.UTF8.GetString(kept, 0, count).ReplaceLineEndings(" ").Trim();
    }
}
