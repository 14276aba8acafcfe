using System.Text;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Gate.Files;

namespace OpenClaw.Policy.Git.Tests;

[TestClass]
public sealed class CommitFileSetTests
{
    private static readonly string[] Names =
    [
        "", ".", "plain.txt", "folder", "folder/inner.txt", "folder/missing.txt", "missing", "missing/inner", "plain.txt/inner",
        "plain.txt/", "folder/", "missing/", "to-file/", "to-file/x", "plain.txt/a/b",
        "to-file", "to-folder", "to-folder/inner.txt", "to-folder/../plain.txt", "up-and-down", "to-nothing", "to-outside", "to-outside/x",
        "absolute-inside", "absolute-outside", "loop-a", "loop-a/x", "chain", "out-and-back", "name with blank", "ü/ñ.txt",
    ];

    [TestMethod]
    public void A_commit_answers_as_the_folder_that_was_committed()
    {
        using var repository = Everything();
        repository.Commit();
        using var git = GitRepository.Open(repository.Root);
        var commit = git.Files(git.Resolve("HEAD"));
        var folder = FolderFileSet.Within(repository.Root);

        foreach (var name in Names)
        {
            var path = Path.Combine(repository.Root, name);
            var (expected, actual) = (folder.Read(path, FileLimits.Document), commit.Read(path, FileLimits.Document));
            Assert.AreEqual(expected.Status, actual.Status, name);
            Assert.AreEqual(Encoding.UTF8.GetString(expected.Bytes.Span), Encoding.UTF8.GetString(actual.Bytes.Span), name);
            Assert.AreEqual(folder.GetKind(path), commit.GetKind(path), name);
            if (expected.Status == FileReadStatus.Found)
            {
                Assert.AreEqual(expected.RealPath, actual.RealPath, name);
            }
        }
    }

    [TestMethod]
    public void A_commit_does_not_change_with_the_work_tree()
    {
        using var repository = new TempRepository();
        repository.Write("a.txt", "old");
        repository.Commit();
        repository.Write("a.txt", "new");

        using var git = GitRepository.Open(repository.Root);

        Assert.AreEqual("old", Text(git.Files(git.Resolve("HEAD")), repository.PathOf("a.txt")));
    }

    [TestMethod]
    public void A_file_larger_than_asked_for_is_not_read_and_the_next_one_is()
    {
        using var repository = new TempRepository();
        repository.Write("large.txt", new string('x', 1000));
        repository.Write("small.txt", "small");
        repository.Commit();
        using var git = GitRepository.Open(repository.Root);
        var files = git.Files(git.Resolve("HEAD"));

        Assert.AreEqual(FileReadStatus.TooLarge, files.Read(repository.PathOf("large.txt"), 999).Status);
        Assert.AreEqual("small", Text(files, repository.PathOf("small.txt")));
        Assert.AreEqual(FileReadStatus.Found, files.Read(repository.PathOf("large.txt"), 1000).Status);
    }

    [TestMethod]
    public void A_path_outside_the_repository_is_outside_the_root()
    {
        using var repository = Everything();
        repository.Commit();
        using var git = GitRepository.Open(repository.Root);
        var files = git.Files(git.Resolve("HEAD"));

        Assert.AreEqual(FileReadStatus.OutsideRoot, files.Read(repository.OutsidePathOf("secret.txt"), 100).Status);
        Assert.AreEqual(FileReadStatus.OutsideRoot, files.Read(repository.Root + "-other/a", 100).Status);
        Assert.AreEqual(EntryKind.Other, files.GetKind(repository.OutsidePathOf("secret.txt")));
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public void A_commit_goes_on_into_its_submodules_as_the_folder_does(bool isGone)
    {
        using var deep = new TempRepository();
        deep.Write("deep.txt", "deep");
        deep.Link("to-top", "../../plain.txt");
        deep.Commit();
        using var other = new TempRepository();
        other.Write("a.txt", "other");
        other.Write("folder/inner.txt", "inner");
        other.Link("to-outer", "../plain.txt");
        other.Link("to-outside", "../../secret.txt");
        other.Link("to-deep", "deep/deep.txt");
        other.Link("to-above", "..");
        other.Git("submodule", "--quiet", "add", deep.Root, "deep");
        other.Commit();
        using var repository = Everything();
        repository.Git("submodule", "--quiet", "add", other.Root, "sub");
        repository.Git("submodule", "--quiet", "update", "--init", "--recursive");
        repository.Link("to-sub", "sub");
        repository.Link("to-file-of-sub", "sub/folder/../a.txt");
        repository.Commit();
        string[] names =
        [
            "sub", "sub/", "sub/.", "sub/a.txt", "sub/a.txt/", "sub/a.txt/x", "sub/missing", "sub/folder", "sub/folder/inner.txt", "sub/folder/..", "sub/to-outer", "sub/to-outside",
            "sub/to-deep", "sub/to-above", "sub/to-above/plain.txt", "sub/deep", "sub/deep/deep.txt", "sub/deep/to-top", "sub/deep/..", "to-sub", "to-sub/deep/deep.txt", "to-sub/to-outer",
            "to-file-of-sub",
        ];
        var folder = FolderFileSet.Within(repository.Root);
        var expected = names.ToDictionary(static n => n, n => Answer(folder, repository.PathOf(n)));
        if (isGone)
        {
            repository.Git("rm", "-q", "sub");
            repository.Git("reset", "-q");
        }

        using var git = GitRepository.Open(repository.Root);
        var commit = git.Files(git.Resolve("HEAD"));

        foreach (var name in names)
        {
            Assert.AreEqual(expected[name], Answer(commit, repository.PathOf(name)), name);
        }

        CollectionAssert.AreEquivalent(new[] { repository.PathOf("sub"), repository.PathOf("sub/deep") }, commit.Submodules.ToArray());
        CollectionAssert.AreEqual(new[] { "deep.txt", "to-top" }, commit.List(repository.PathOf("sub/deep")).ToArray());
        Assert.IsFalse(commit.IsOwnFolder(repository.PathOf("sub")));
        Assert.IsFalse(commit.IsOwnFolder(repository.PathOf("to-sub")));
        Assert.IsTrue(commit.IsOwnFolder(repository.PathOf("folder")));
        Assert.IsTrue(commit.IsOwnFolder(repository.PathOf("sub/folder")));
    }

    [TestMethod]
    public void A_submodule_that_no_clone_holds_is_a_folder_that_nobody_can_look_into()
    {
        using var other = new TempRepository();
        other.Write("a.txt", "other");
        var id = other.Commit();
        using var repository = new TempRepository();
        repository.Git("submodule", "--quiet", "add", other.Root, "folder/sub");
        repository.Commit();
        repository.Git("submodule", "--quiet", "deinit", "-f", "folder/sub");
        using var clone = new TempRepository(arguments: null);
        clone.Git("clone", "-q", repository.Root, ".");
        using var git = GitRepository.Open(clone.Root);
        var files = git.Files(git.Resolve("HEAD"));

        Assert.AreEqual(EntryKind.Directory, files.GetKind(clone.PathOf("folder/sub")));
        var error = Assert.ThrowsExactly<GitException>(() => files.GetKind(clone.PathOf("folder/sub/a.txt")));
        Assert.AreEqual(GitFailure.MissingObject, error.Failure);
        Assert.AreEqual($"The submodule 'folder/sub' is not cloned here, and a file is needed from its commit {id}.", error.Message);
        Assert.Contains("submodules: recursive", error.Remedy!);

        // git keeps the clone of a submodule that is not checked out.
        using var kept = GitRepository.Open(repository.Root);
        Assert.AreEqual("other", Text(kept.Files(kept.Resolve("HEAD")), repository.PathOf("folder/sub/a.txt")));
    }

    [TestMethod]
    public void A_name_in_a_submodule_that_looks_like_the_commit_is_not_taken_for_it()
    {
        using var other = new TempRepository();
        other.Write("a.txt", "old");
        var old = other.Commit();
        using var repository = new TempRepository();
        repository.Git("submodule", "--quiet", "add", other.Root, "sub");
        repository.Commit();
        repository.Write("sub/a.txt", "new");
        repository.GitIn(repository.PathOf("sub"), "commit", "-q", "-am", "new");
        var now = repository.GitIn(repository.PathOf("sub"), "rev-parse", "HEAD");
        repository.Write($".git/modules/sub/refs/heads/{old}", $"{now}\n");
        repository.GitIn(repository.PathOf("sub"), "replace", old, now);
        using var git = GitRepository.Open(repository.Root);

        Assert.AreEqual("old", Text(git.Files(git.Resolve("HEAD")), repository.PathOf("sub/a.txt")));
    }

    [TestMethod]
    public void No_more_clones_are_opened_than_a_config_could_need()
    {
        using var other = new TempRepository();
        other.Write("a.txt", "other");
        var id = other.Commit();
        using var repository = new TempRepository();
        for (var i = 0; i < 101; i++)
        {
            repository.Git("update-index", "--add", "--cacheinfo", $"160000,{id},sub{i}");
            repository.Write($"sub{i}/.git", $"gitdir: {other.PathOf(".git")}\n");
        }

        repository.Git("commit", "-q", "-m", "many");
        using var git = GitRepository.Open(repository.Root);
        var files = git.Files(git.Resolve("HEAD"));

        var error = Assert.ThrowsExactly<GitException>(() => Enumerable.Range(0, 101).All(i => files.GetKind(repository.PathOf($"sub{i}/a.txt")) == EntryKind.File));
        Assert.AreEqual(GitFailure.TooMuch, error.Failure);
    }

    [TestMethod]
    public void Names_that_are_no_text_are_passed_over()
    {
        using var repository = new TempRepository();
        repository.FastImport("commit refs/heads/main\ncommitter C <c@example.org> 1700000000 +0000\ndata 1\nx\nM 100644 inline \"bad\\377name\"\ndata 3\nbad\nM 100644 inline good\ndata 4\ngood\n");
        using var git = GitRepository.Open(repository.Root);
        var files = git.Files(git.Resolve("main"));

        Assert.AreEqual("good", Text(files, repository.PathOf("good")));
        CollectionAssert.AreEqual(new[] { "good" }, files.List(repository.Root).ToArray());
    }

    private static (FileReadStatus Status, string Text, EntryKind Kind, string RealPath) Answer(IFileSet files, string path)
    {
        var read = files.Read(path, FileLimits.Document);
        return (read.Status, Encoding.UTF8.GetString(read.Bytes.Span), files.GetKind(path), read.Status == FileReadStatus.Found ? read.RealPath : "");
    }

    private static TempRepository Everything()
    {
        var repository = new TempRepository();
        repository.Write("plain.txt", "plain");
        repository.Write("folder/inner.txt", "inner");
        repository.Write("name with blank", "blank");
        repository.Write("ü/ñ.txt", "umlaut");
        File.WriteAllText(repository.OutsidePathOf("secret.txt"), "hunter2");
        repository.Link("to-file", "folder/inner.txt");
        repository.Link("to-folder", "folder");
        repository.Link("up-and-down", "folder/../plain.txt");
        repository.Link("to-nothing", "nowhere");
        repository.Link("to-outside", "../secret.txt");
        repository.Link("absolute-inside", Path.Combine(repository.Root, "plain.txt"));
        repository.Link("absolute-outside", repository.OutsidePathOf("secret.txt"));
        repository.Link("loop-a", "loop-b");
        repository.Link("loop-b", "loop-a");
        repository.Link("chain", "to-file");
        return repository;
    }

    private static string Text(CommitFileSet files, string path) =>
        Encoding.UTF8.GetString(files.Read(path, FileLimits.Document).Bytes.Span);
}
