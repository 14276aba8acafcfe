using OpenClaw.Policy.Git.WorkTree;

namespace OpenClaw.Policy.Git.Tests;

[TestClass]
public sealed class WorkTreeStatusTests
{
    [TestMethod]
    [DataRow("clean", WorkTreeState.Clean)]
    [DataRow("folder/clean", WorkTreeState.Clean)]
    [DataRow("clean-link", WorkTreeState.Clean)]
    [DataRow("crlf", WorkTreeState.Clean)]
    [DataRow("modified", WorkTreeState.Modified)]
    [DataRow("now-a-link", WorkTreeState.Modified)]
    [DataRow("now-a-folder", WorkTreeState.Modified)]
    [DataRow("staged", WorkTreeState.Staged)]
    [DataRow("staged-new", WorkTreeState.Staged)]
    [DataRow("deleted", WorkTreeState.Deleted)]
    [DataRow("removed", WorkTreeState.Deleted)]
    [DataRow("untracked", WorkTreeState.Untracked)]
    [DataRow("ignored", WorkTreeState.Untracked)]
    [DataRow("absent", WorkTreeState.Absent)]
    [DataRow("*", WorkTreeState.Absent)]
    [DataRow("../outside", WorkTreeState.Untracked)]
    public void Every_state_is_told(string name, WorkTreeState expected)
    {
        using var repository = new TempRepository();
        foreach (var file in new[] { "clean", "folder/clean", "crlf", "modified", "now-a-link", "now-a-folder", "staged", "deleted", "removed" })
        {
            repository.Write(file, "one\ntwo\n");
        }

        repository.Write(".gitignore", "ignored\n");
        repository.Link("clean-link", "clean");
        repository.Commit();
        repository.Write("crlf", "one\r\ntwo\r\n");
        repository.Write("modified", "one\n");
        repository.Link("now-a-link", "clean");
        repository.Delete("now-a-folder");
        Directory.CreateDirectory(repository.PathOf("now-a-folder"));
        repository.Write("staged", "staged\n");
        repository.Write("staged-new", "new\n");
        repository.Git("add", "staged", "staged-new");
        repository.Write("staged", "one\ntwo\n");
        repository.Delete("deleted");
        repository.Git("rm", "-q", "removed");
        repository.Write("untracked", "x");
        repository.Write("ignored", "x");
        using var git = GitRepository.Open(repository.Root);
        var path = Path.GetFullPath(name, repository.Root);

        Assert.AreEqual(expected, WorkTreeStatus.Of(git, [path])[path]);
    }

    [TestMethod]
    public void Before_the_first_commit_nothing_is_clean()
    {
        using var repository = new TempRepository("--object-format=sha256");
        repository.Write("a", "a");
        using var git = GitRepository.Open(repository.Root);

        Assert.AreEqual(WorkTreeState.Untracked, WorkTreeStatus.Of(git, [repository.PathOf("a")]).Values.Single());
    }

    [TestMethod]
    public void A_merge_that_is_not_finished_is_a_conflict()
    {
        using var repository = new TempRepository();
        repository.Write("a", "base\n");
        repository.Commit();
        repository.Git("checkout", "-q", "-b", "side");
        repository.Write("a", "side\n");
        repository.Commit();
        repository.Git("checkout", "-q", "main");
        repository.Write("a", "main\n");
        repository.Commit();
        Assert.ThrowsExactly<InvalidOperationException>(() => repository.Git("merge", "-q", "side"));
        using var git = GitRepository.Open(repository.Root);

        Assert.AreEqual(WorkTreeState.Conflicted, WorkTreeStatus.Of(git, [repository.PathOf("a")]).Values.Single());
    }

    [TestMethod]
    [DataRow("nothing", WorkTreeState.Clean)]
    [DataRow("a file in it", WorkTreeState.Clean)]
    [DataRow("its commit", WorkTreeState.Modified)]
    [DataRow("its commit, staged", WorkTreeState.Staged)]
    [DataRow("its clone", WorkTreeState.Modified)]
    [DataRow("all of it", WorkTreeState.Deleted)]
    public void A_submodule_is_as_committed_when_its_commit_is_checked_out(string changed, WorkTreeState expected)
    {
        using var other = new TempRepository();
        other.Commit();
        using var repository = new TempRepository();
        repository.Git("submodule", "--quiet", "add", other.Root, "sub");
        repository.Commit();
        switch (changed)
        {
            case "a file in it":
                repository.Write("sub/a.txt", "untracked");
                break;
            case "its commit" or "its commit, staged":
                repository.GitIn(repository.PathOf("sub"), "commit", "-q", "--allow-empty", "-m", "more");
                break;
            case "its clone":
                repository.Delete("sub/.git");
                break;
            case "all of it":
                Directory.Delete(repository.PathOf("sub"), recursive: true);
                break;
        }

        repository.Git(changed.EndsWith("staged", StringComparison.Ordinal) ? "add" : "status", "sub");
        using var git = GitRepository.Open(repository.Root);

        Assert.AreEqual(expected, WorkTreeStatus.Of(git, [repository.PathOf("sub")]).Values.Single());
    }

    [TestMethod]
    public void A_SHA256_repository_is_compared_with_its_own_ids()
    {
        using var repository = new TempRepository("--object-format=sha256");
        repository.Write("a", "a");
        repository.Commit();
        using var git = GitRepository.Open(repository.Root);

        Assert.AreEqual(WorkTreeState.Clean, WorkTreeStatus.Of(git, [repository.PathOf("a")]).Values.Single());
    }
}
