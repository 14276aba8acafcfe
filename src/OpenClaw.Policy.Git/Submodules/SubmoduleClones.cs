namespace OpenClaw.Policy.Git.Submodules;

/// <summary>
/// Finds what gitlinks stand for, in the clones of this machine. A commit's id is that of its content, so it does not matter which clone
/// gives it: the one at the gitlink's place, the one that git keeps of a submodule that is not checked out, or one that was moved.
/// </summary>
/// <param name="access">Which git.</param>
/// <param name="moved">Tops of work trees below the outermost repository, absolute; a change can have moved them there from elsewhere.</param>
internal sealed class SubmoduleClones(GitAccess access, IReadOnlyList<string> moved) : IDisposable
{
    /// <summary>Each open clone is a process of git. No config reads from as many repositories, but a change could make one that does.</summary>
    private const int MaxClones = 100;

    private const string CloneThem =
        "Clone the submodules with their history: submodules: recursive and fetch-depth: 0 of actions/checkout, or git submodule update --init --recursive.";

    private readonly Lock _lock = new();
    private readonly Dictionary<string, GitRepository?> _clones = new(StringComparer.Ordinal);

    public GitAccess Access => access;

    /// <param name="outer">The repository that has the gitlink.</param>
    /// <param name="path">Where, from its top level, with <c>/</c>.</param>
    /// <param name="id">The id of the commit that the gitlink names.</param>
    /// <exception cref="GitException">No clone on this machine holds the commit.</exception>
    public SubmoduleCommit Find(GitRepository outer, string path, string id)
    {
        // Each one is opened only when those before it lack the commit.
        var clones = new List<GitRepository>();
        foreach (var clone in Places(outer, path).Select(Open).OfType<GitRepository>())
        {
            if (clone.TryResolve(id) is { } commit)
            {
                return new(clone, commit);
            }

            clones.Add(clone);
        }

        throw new GitException(GitFailure.MissingObject, Lacks(path, id, clones), clones.Exists(static c => !c.IsShallow) ? Fetch(path, id) : CloneThem);
    }

    public void Dispose()
    {
        foreach (var clone in _clones.Values)
        {
            clone?.Dispose();
        }
    }

    private IEnumerable<(string Top, string GitDirectory)> Places(GitRepository outer, string path)
    {
        var place = Path.Combine(outer.TopLevel, path);
        yield return (place, Path.Combine(place, GitTopLevel.Mark));

        // Without a work tree, git's own folder stands in for its top.
        var kept = Path.Combine(outer.GitDirectory, "modules", path);
        yield return (kept, kept);
        foreach (var top in moved)
        {
            yield return (top, Path.Combine(top, GitTopLevel.Mark));
        }
    }

    /// <summary>Null when there is no repository.</summary>
    private GitRepository? Open((string Top, string GitDirectory) place)
    {
        lock (_lock)
        {
            if (!_clones.TryGetValue(place.GitDirectory, out var clone))
            {
                clone = Path.Exists(place.GitDirectory) ? OpenNew(place.Top, place.GitDirectory) : null;
                _clones.Add(place.GitDirectory, clone);
            }

            return clone;
        }
    }

    private GitRepository? OpenNew(string top, string gitDirectory)
    {
        if (_clones.Values.Count(static c => c is not null) == MaxClones)
        {
            throw new GitException(GitFailure.TooMuch, $"The files lie in more than {MaxClones} submodules.");
        }

        try
        {
            return GitRepository.OpenSubmodule(top, gitDirectory, this);
        }
        catch (GitException error) when (error.Failure == GitFailure.NoRepository)
        {
            return null;
        }
    }

    private static string Lacks(string path, string id, List<GitRepository> clones) => clones.Count == 0
        ? $"The submodule '{path}' is not cloned here, and a file is needed from its commit {id}."
        : $"The clone of the submodule '{path}' does not hold the commit {id}, from which a file is needed.";

    private static string Fetch(string path, string id) => $"Fetch it: git -C '{path}' fetch origin {id}. {CloneThem}";
}
