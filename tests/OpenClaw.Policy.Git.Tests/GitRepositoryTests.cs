using System.Diagnostics;
using System.Text;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Git.Running;

namespace OpenClaw.Policy.Git.Tests;

[TestClass]
public sealed class GitRepositoryTests
{
    [TestMethod]
    public void A_commit_tells_who_when_and_what()
    {
        using var repository = new TempRepository();
        var id = repository.Commit("Say what changed\n\nand why");
        using var git = GitRepository.Open(repository.Root);

        var commit = git.Resolve("main");

        Assert.AreEqual(id, commit.Id);
        Assert.AreEqual("Say what changed", commit.Subject);
        Assert.AreEqual("Author", commit.Author.Name);
        Assert.AreEqual("author@example.org", commit.Author.Email);
        Assert.AreEqual(TimeSpan.FromHours(2), commit.Author.When.Offset);
        Assert.AreEqual(2023, commit.Author.When.Year);
        Assert.IsEmpty(commit.ParentIds);
    }

    [TestMethod]
    [DataRow("HEAD")]
    [DataRow("main")]
    [DataRow("refs/heads/main")]
    [DataRow("v1")]
    [DataRow("main~0")]
    public void Every_name_of_git_leads_to_the_commit(string name)
    {
        using var repository = new TempRepository();
        var id = repository.Commit();
        repository.Git("tag", "-a", "v1", "-m", "a tag");
        using var git = GitRepository.Open(repository.Root);

        Assert.AreEqual(id, git.Resolve(name).Id);
    }

    [TestMethod]
    [DataRow("HEAD", "Commit first")]
    [DataRow("@", "Commit first")]
    [DataRow("HEAD~1", "Commit first")]
    [DataRow("origin/main", "Fetch it first")]
    [DataRow("HEADS", "Fetch it first")]
    public void A_repository_without_a_commit_says_so(string name, string remedy)
    {
        using var repository = new TempRepository();
        using var git = GitRepository.Open(repository.Root);

        var error = Assert.ThrowsExactly<GitException>(() => git.Resolve(name));

        Assert.AreEqual(GitFailure.UnknownRevision, error.Failure);
        Assert.StartsWith(remedy, error.Remedy);
    }

    [TestMethod]
    [DataRow("nothing")]
    [DataRow("")]
    [DataRow("--help")]
    [DataRow("main\nHEAD")]
    [DataRow("main missing")]
    [DataRow("HEAD^{tree}")]
    public void A_name_without_a_commit_is_refused(string name)
    {
        using var repository = new TempRepository();
        repository.Commit();
        using var git = GitRepository.Open(repository.Root);

        var error = Assert.ThrowsExactly<GitException>(() => git.Resolve(name));

        Assert.AreEqual(GitFailure.UnknownRevision, error.Failure);
        Assert.IsNotNull(git.TryResolve("HEAD"));
    }

    [TestMethod]
    [DataRow("branch", true)]
    [DataRow("refs/heads/both", true)]
    [DataRow("both~0", false, DisplayName = "a tag and a branch")]
    [DataRow("both", false, DisplayName = "a tag and a branch, plain")]
    [DataRow("same", true, DisplayName = "a tag and a branch of one commit")]
    [DataRow("origin/x", false, DisplayName = "a tag and a branch of a remote")]
    [DataRow("beef", false, DisplayName = "a branch that is the beginning of some id")]
    [DataRow("HEAD", true)]
    [DataRow("HEAD~1", true)]
    [DataRow("ID", true, DisplayName = "a whole id")]
    [DataRow("SHORT", true, DisplayName = "the beginning of an id")]
    public void A_name_with_several_meanings_is_refused(string name, bool isOne)
    {
        using var repository = new TempRepository();
        var first = repository.Commit();
        var second = repository.Commit();
        foreach (var (reference, id) in new[] { ("heads/branch", first), ("heads/both", first), ("tags/both", second), ("heads/same", first), ("tags/same", first), ("tags/origin/x", first), ("remotes/origin/x", second), ("heads/beef", first) })
        {
            repository.Git("update-ref", $"refs/{reference}", id);
        }

        repository.Write($".git/refs/heads/{second}", $"{first}\n");
        using var git = GitRepository.Open(repository.Root);
        var revision = name switch { "ID" => second, "SHORT" => second[..12], _ => name };

        if (isOne)
        {
            Assert.AreEqual(git.Resolve(revision).Id, git.ResolveOnly(revision).Id);
        }
        else
        {
            StringAssert.Contains(Assert.ThrowsExactly<GitException>(() => git.ResolveOnly(revision)).Message, "several meanings");
        }
    }

    [TestMethod]
    public void A_branch_without_commits_has_no_head()
    {
        using var repository = new TempRepository();
        using var git = GitRepository.Open(repository.Root);

        Assert.IsNull(git.TryResolve("HEAD"));
    }

    [TestMethod]
    public void A_detached_head_is_a_head()
    {
        using var repository = new TempRepository();
        var first = repository.Commit();
        repository.Commit();
        repository.Git("checkout", "-q", first);
        using var git = GitRepository.Open(repository.Root);

        Assert.AreEqual(first, git.Resolve("HEAD").Id);
    }

    [TestMethod]
    public void A_folder_outside_git_is_no_repository()
    {
        using var folder = new TempRepository(arguments: null);

        Assert.AreEqual(GitFailure.NoRepository, Assert.ThrowsExactly<GitException>(() => GitRepository.Open(folder.Root)).Failure);
    }

    [TestMethod]
    public void A_folder_that_only_looks_like_a_repository_is_none()
    {
        using var folder = new TempRepository(arguments: null);
        Directory.CreateDirectory(folder.PathOf(".git"));

        Assert.AreEqual(GitFailure.NoRepository, Assert.ThrowsExactly<GitException>(() => GitRepository.Open(folder.Root)).Failure);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("relative")]
    [DataRow(".")]
    public void Git_is_only_taken_from_absolute_folders_of_the_search_path(string searchPath) =>
        Assert.AreEqual(GitFailure.NotInstalled, Assert.ThrowsExactly<GitException>(() => GitExecutable.Find(searchPath)).Failure);

    [TestMethod]
    public void A_worktree_is_a_repository_of_its_own_head()
    {
        using var repository = new TempRepository();
        repository.Write("a.txt", "first");
        repository.Commit();
        repository.Git("worktree", "add", "-q", "-b", "other", repository.OutsidePathOf("linked"));
        File.WriteAllText(repository.OutsidePathOf("linked/a.txt"), "second");
        repository.GitIn(repository.OutsidePathOf("linked"), "commit", "-q", "-am", "second");

        using var git = GitRepository.Open(repository.OutsidePathOf("linked"));

        Assert.AreEqual(repository.OutsidePathOf("linked"), git.TopLevel);
        Assert.AreEqual("second", git.Resolve("HEAD").Subject);
        Assert.AreEqual("second", Read(git, "HEAD", "a.txt"));
        Assert.AreEqual("first", Read(git, "main", "a.txt"));
    }

    [TestMethod]
    public void A_submodule_is_a_repository_of_its_own()
    {
        using var other = new TempRepository();
        other.Write("a.txt", "other");
        other.Commit("other's commit");
        using var repository = new TempRepository();
        repository.Git("submodule", "--quiet", "add", other.Root, "sub");
        repository.Commit();

        using var git = GitRepository.Open(repository.PathOf("sub"));

        Assert.AreEqual("other's commit", git.Resolve("HEAD").Subject);
        Assert.AreEqual("other", Read(git, "HEAD", "a.txt"));
    }

    [TestMethod]
    public void A_repository_with_SHA256_ids_is_read_alike()
    {
        using var repository = new TempRepository("--object-format=sha256");
        repository.Write("folder/a.txt", "text");
        repository.Commit();
        using var git = GitRepository.Open(repository.Root);

        Assert.IsTrue(git.IsSha256);
        Assert.AreEqual(64, git.Resolve("HEAD").Id.Length);
        Assert.AreEqual("text", Read(git, "HEAD", "folder/a.txt"));
    }

    [TestMethod]
    public void A_shallow_clone_says_what_it_lacks_and_how_to_get_it()
    {
        using var repository = new TempRepository();
        var first = repository.Commit();
        repository.Commit();
        var clone = repository.OutsidePathOf("clone");
        repository.Git("clone", "-q", "--depth=1", "file://" + repository.Root, clone);
        using var git = GitRepository.Open(clone);

        var error = Assert.ThrowsExactly<GitException>(() => git.Resolve(first));

        Assert.IsTrue(git.IsShallow);
        Assert.AreEqual(GitFailure.MissingObject, error.Failure);
        StringAssert.Contains(error.Remedy, "fetch-depth: 0");
    }

    [TestMethod]
    public void A_partial_clone_says_what_it_lacks_and_fetches_nothing()
    {
        using var repository = new TempRepository();
        repository.Git("config", "uploadpack.allowFilter", "true");
        repository.Git("config", "uploadpack.allowAnySHA1InWant", "true");
        repository.Write("a.txt", "old");
        repository.Commit();
        repository.Write("a.txt", "new");
        repository.Commit();
        var clone = repository.OutsidePathOf("clone");
        repository.Git("clone", "-q", "--filter=blob:none", "file://" + repository.Root, clone);
        using var git = GitRepository.Open(clone);

        var error = Assert.ThrowsExactly<GitException>(() => Read(git, "HEAD~1", "a.txt"));

        Assert.IsTrue(git.IsPartial);
        Assert.AreEqual(GitFailure.MissingObject, error.Failure);
        Assert.AreEqual("new", Read(git, "HEAD", "a.txt"));
        Assert.IsNull(git.TryResolve(repository.Git("rev-parse", "HEAD~1:a.txt")));
    }

    [TestMethod]
    public void Merge_bases_are_found()
    {
        using var repository = new TempRepository();
        var fork = repository.Commit();
        repository.Git("checkout", "-q", "-b", "side");
        repository.Write("side.txt", "side");
        repository.Commit();
        repository.Git("checkout", "-q", "main");
        repository.Write("main.txt", "main");
        repository.Commit();
        repository.Git("checkout", "-q", "--orphan", "stranger");
        repository.Commit();
        using var git = GitRepository.Open(repository.Root);

        Assert.AreEqual(fork, git.MergeBases(git.Resolve("main"), git.Resolve("side")).Single().Id);
        Assert.IsEmpty(git.MergeBases(git.Resolve("main"), git.Resolve("stranger")));
    }

    [TestMethod]
    [System.Runtime.Versioning.UnsupportedOSPlatform("windows")]
    public void A_repository_runs_nothing_of_its_own()
    {
        using var repository = new TempRepository();
        var trap = repository.OutsidePathOf("trap.sh");
        var caught = repository.OutsidePathOf("caught");
        File.WriteAllText(trap, $"#!/bin/sh\necho \"$0 $@\" >> '{caught}'\n");
        File.SetUnixFileMode(trap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        repository.Write(".gitattributes", "* filter=trap diff=trap\n");
        repository.Write("a.txt", "one\n");
        repository.Commit();
        repository.Write("a.txt", "two\n");
        repository.Commit();
        repository.Write("a.txt", "three\n");
        foreach (var setting in new[] { "core.fsmonitor", "filter.trap.clean", "filter.trap.smudge", "filter.trap.process", "diff.trap.textconv", "diff.trap.command", "diff.external", "core.pager", "core.sshCommand", "gpg.program", "core.editor" })
        {
            repository.Git("config", setting, trap);
        }

        repository.Git("config", "log.showSignature", "true");
        repository.Git("config", "core.hooksPath", Path.GetDirectoryName(trap)!);

        using var git = GitRepository.Open(repository.Root);
        var (from, to) = (git.Resolve("HEAD~1"), git.Resolve("HEAD"));
        Changes.CommitDifference.Lines(git, from, to, Changes.CommitDifference.Files(git, from, to));
        WorkTree.WorkTreeStatus.Of(git, [repository.PathOf("a.txt")]);
        git.MergeBases(from, to);
        Read(git, "HEAD", "a.txt");

        Assert.IsFalse(File.Exists(caught), File.Exists(caught) ? File.ReadAllText(caught) : "");
    }

    [TestMethod]
    public void A_repository_of_another_user_is_read()
    {
        if (Environment.UserName != "root" || OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("Only root can give files away.");
        }

        using var repository = new TempRepository();
        repository.Write("a.txt", "text");
        repository.Commit();
        using (var gift = Process.Start("chown", ["-R", "12345", repository.Root]))
        {
            gift.WaitForExit();
        }

        Assert.ThrowsExactly<InvalidOperationException>(() => repository.Git("status"));

        using var git = GitRepository.Open(repository.Root);
        Assert.AreEqual("text", Read(git, "HEAD", "a.txt"));
        Assert.AreEqual(WorkTree.WorkTreeState.Clean, WorkTree.WorkTreeStatus.Of(git, [repository.PathOf("a.txt")]).Single().Value);
    }

    private static string Read(GitRepository git, string revision, string name)
    {
        var file = git.Files(git.Resolve(revision)).Read(Path.Combine(git.TopLevel, name), FileLimits.Document);
        Assert.AreEqual(FileReadStatus.Found, file.Status);
        return Encoding.UTF8.GetString(file.Bytes.Span);
    }
}
