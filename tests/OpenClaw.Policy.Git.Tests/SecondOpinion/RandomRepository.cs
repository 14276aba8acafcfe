using System.Text;
using LibGit2Sharp;

namespace OpenClaw.Policy.Git.Tests.SecondOpinion;

/// <summary>
/// A repository with a random history: branches, merges (criss-cross ones too), links, executables, empty and binary files, odd names,
/// and a work tree that was edited, staged and deleted in. The same seed gives the same history.
/// </summary>
internal sealed class RandomRepository : IDisposable
{
    private const int MostCommits = 12;

    private static readonly string[] Names =
    [
        "a", "b.jsonc", "policy.jsonc", "with space", "with\"quote", "äöü", "日本", "-dash", "x+y", "#hash", "tab\there", "UPPER", "upper",
    ];

    private readonly string _outer = Directory.CreateTempSubdirectory("openclaw-policy-random-").FullName;
    private readonly Random _random;

    public RandomRepository(int seed)
    {
        _random = new Random(seed);
        Root = Repository.Init(_outer);
        Library = new Repository(Root);
        Root = Library.Info.WorkingDirectory.TrimEnd('/');
        MakeHistory();
        MakeWorkTree();
    }

    /// <summary>The work tree, absolute.</summary>
    public string Root { get; }

    /// <summary>The library's view.</summary>
    public Repository Library { get; }

    /// <summary>In the order in which they were made: parents before children.</summary>
    public List<Commit> Commits { get; } = [];

    public void Dispose()
    {
        Library.Dispose();
        foreach (var file in new DirectoryInfo(_outer).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            file.IsReadOnly = false;
        }

        Directory.Delete(_outer, recursive: true);
    }

    public T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    private void MakeHistory()
    {
        var count = _random.Next(1, MostCommits + 1);
        for (var i = 0; i < count; i++)
        {
            var parents = Commits.Count == 0 || _random.Next(12) == 0 ? [] : Enumerable.Range(0, _random.Next(4) == 0 ? 2 : 1).Select(_ => Pick(Commits)).Distinct().ToList();
            var tree = parents.Count == 0 ? new TreeDefinition() : TreeDefinition.From(parents[0]);
            for (var edit = _random.Next(6); edit >= 0; edit--)
            {
                Edit(tree);
            }

            var who = new Signature($"Author {i}", "author@example.org", new DateTimeOffset(2026, 1, 1, 0, 0, i, TimeSpan.FromHours(2)));
            Commits.Add(Library.ObjectDatabase.CreateCommit(who, who, $"change {i}", Library.ObjectDatabase.CreateTree(tree), parents, prettifyMessage: true));
        }

        Library.Refs.Add("refs/heads/main", Commits[^1].Id, allowOverwrite: true);
        Library.Refs.UpdateTarget("HEAD", "refs/heads/main");
        Library.Refs.Add("refs/tags/first", Commits[0].Id);
    }

    private void Edit(TreeDefinition tree)
    {
        var path = RandomPath();
        switch (_random.Next(8))
        {
            case 0:
                tree.Remove(path);
                break;
            case 1:
                tree.Add(path, Blob(Encoding.UTF8.GetBytes(RandomPath())), Mode.SymbolicLink);
                break;
            case 2:
                tree.Add(path, Blob(Text()), Mode.ExecutableFile);
                break;
            default:
                tree.Add(path, Blob(Text()), Mode.NonExecutableFile);
                break;
        }
    }

    private Blob Blob(byte[] content) => Library.ObjectDatabase.CreateBlob(new MemoryStream(content));

    private string RandomPath() => string.Join('/', Enumerable.Range(0, _random.Next(1, 4)).Select(_ => Pick(Names)));

    private byte[] Text() => _random.Next(8) switch
    {
        0 => [],
        1 => [0, 1, 2, 255, (byte)_random.Next(256)],
        2 => Encoding.UTF8.GetBytes("one\r\ntwo\r\n"),
        _ => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, _random.Next(1, 20)).Select(_ => $"line {_random.Next(8)}\n"))),
    };

    private void MakeWorkTree()
    {
        Library.Reset(ResetMode.Hard, Commits[^1]);
        foreach (var file in Library.Index.Select(static e => e.Path).ToList())
        {
            var path = Path.Combine(Root, file);
            switch (_random.Next(8))
            {
                case 0:
                    File.Delete(path);
                    break;
                case 1:
                    Rewrite(path);
                    break;
                case 2:
                    Rewrite(path);
                    Library.Index.Add(Blob(File.ReadAllBytes(path)), file, Mode.NonExecutableFile);
                    break;
                case 3:
                    Library.Index.Remove(file);
                    break;
                default:
                    break;
            }
        }

        Library.Index.Write();
    }

    private void Rewrite(string path)
    {
        File.Delete(path);
        File.WriteAllText(path, $"edited {_random.Next()}\n");
    }
}
