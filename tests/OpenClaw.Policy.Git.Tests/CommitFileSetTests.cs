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
    public void A_submodule_is_a_folder_whose_files_cannot_be_read()
    {
        using var other = new TempRepository();
        other.Write("a.txt", "other");
        other.Commit();
        using var repository = new TempRepository();
        repository.Git("submodule", "--quiet", "add", other.Root, "sub");
        repository.Commit();
        using var git = GitRepository.Open(repository.Root);
        var files = git.Files(git.Resolve("HEAD"));

        Assert.AreEqual(EntryKind.Directory, files.GetKind(repository.PathOf("sub")));
        Assert.AreEqual(EntryKind.Other, files.GetKind(repository.PathOf("sub/a.txt")));
        var read = files.Read(repository.PathOf("sub/a.txt"), 100);
        Assert.AreEqual(FileReadStatus.Failed, read.Status);
        StringAssert.Contains(read.Detail, "submodule");
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
