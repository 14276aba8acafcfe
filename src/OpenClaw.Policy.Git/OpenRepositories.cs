using OpenClaw.Policy.Git.Running;

namespace OpenClaw.Policy.Git;

/// <summary>
/// Repositories that stay open while one question is answered, whoever of those that work on it opens them: git is asked once what is fixed about each, and
/// one process reads its objects. May be used from several threads.
/// </summary>
public sealed class OpenRepositories : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(string TopLevel, string GitDirectory), RepositoryCore> _open = [];

    private bool _isClosed;

    public void Dispose()
    {
        lock (_lock)
        {
            _isClosed = true;
            foreach (var core in _open.Values)
            {
                core.Dispose();
            }

            _open.Clear();
        }
    }

    /// <exception cref="GitException">git does not accept the repository. It is asked again next time.</exception>
    internal RepositoryCore Open(string topLevel, string gitDirectory, GitStart start)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_isClosed, this);
            if (!_open.TryGetValue((topLevel, gitDirectory), out var core))
            {
                _open.Add((topLevel, gitDirectory), core = new RepositoryCore(start, topLevel));
            }

            return core;
        }
    }
}
