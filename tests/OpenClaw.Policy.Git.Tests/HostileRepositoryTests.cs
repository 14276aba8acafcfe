using System.Runtime.Versioning;
using System.Text;
using OpenClaw.Policy.Files;

namespace OpenClaw.Policy.Git.Tests;

/// <summary>Repositories that try to run something, to fetch something, or to show another history than their own.</summary>
[TestClass]
[UnsupportedOSPlatform("windows")]
public sealed class HostileRepositoryTests
{
    [TestMethod]
    [DataRow("url", "ext::TRAP")]
    [DataRow("uploadpack", "TRAP")]
    [DataRow("vcs", "trap")]
    public void A_partial_clone_runs_no_program_to_get_what_it_lacks(string setting, string value)
    {
        using var repository = Two();
        repository.Git("config", "uploadpack.allowFilter", "true");
        using var trap = new FakeGit("""echo "$0 $@" > "$HERE/caught" """);
        var clone = repository.OutsidePathOf("clone");
        repository.Git("clone", "-q", "--filter=blob:none", "file://" + repository.Root, clone);
        repository.GitIn(clone, "config", $"remote.origin.{setting}", value.Replace("TRAP", trap.PathOf("git"), StringComparison.Ordinal));
        repository.GitIn(clone, "config", "protocol.allow", "always");
        repository.GitIn(clone, "config", "protocol.ext.allow", "always");
        using var git = GitRepository.Open(clone);

        Assert.AreEqual(GitFailure.MissingObject, Assert.ThrowsExactly<GitException>(() => Read(git, "HEAD~1")).Failure);
        Assert.IsFalse(File.Exists(trap.PathOf("caught")));
    }

    [TestMethod]
    public void A_commit_that_is_replaced_is_read_as_it_was_made()
    {
        using var repository = Two();
        var (old, now) = (repository.Git("rev-parse", "HEAD~1"), repository.Git("rev-parse", "HEAD"));
        repository.Git("replace", old, now);
        Assert.AreEqual("second", repository.Git("log", "-1", "--format=%s", old));
        using var git = GitRepository.Open(repository.Root);

        Assert.AreEqual("first", git.Resolve("HEAD~1").Subject);
        Assert.AreEqual("first", Read(git, old));
    }

    [TestMethod]
    public void A_history_with_grafts_is_read_as_it_was_made()
    {
        using var repository = Two();
        var (old, now) = (repository.Git("rev-parse", "HEAD~1"), repository.Git("rev-parse", "HEAD"));
        repository.Write(".git/info/grafts", $"{now}\n");
        Assert.AreEqual("1", repository.Git("rev-list", "--count", "HEAD"));
        using var git = GitRepository.Open(repository.Root);

        Assert.AreEqual(old, git.Resolve("HEAD~1").Id);
        Assert.AreEqual(old, git.MergeBases(git.Resolve(old), git.Resolve("HEAD")).Single().Id);
        Assert.HasCount(2, PathHistory.List(git, now, until: null, ["a.txt"]));
    }

    [TestMethod]
    [DataRow("core.bare", "true")]
    [DataRow("core.worktree", "/nowhere")]
    [DataRow("core.repositoryformatversion", "0")]
    [DataRow("core.sparseCheckout", "true")]
    [DataRow("core.commitGraph", "false")]
    [DataRow("include.path", "/nowhere/config")]
    [DataRow("diff.noprefix", "true")]
    [DataRow("diff.renames", "false")]
    [DataRow("diff.algorithm", "patience")]
    [DataRow("diff.orderFile", "/etc/passwd")]
    [DataRow("core.precomposeUnicode", "true")]
    [DataRow("core.ignoreCase", "true")]
    [DataRow("core.abbrev", "4")]
    [DataRow("core.warnAmbiguousRefs", "false")]
    [DataRow("extensions.worktreeConfig", "true")]
    [DataRow("core.alternateRefsCommand", "false")]
    public void A_setting_of_the_repository_changes_no_answer(string setting, string value)
    {
        using var repository = Two();
        var before = Answers(repository);
        repository.Git("config", setting, value);

        Assert.AreEqual(before, Answers(repository));
    }

    [TestMethod]
    public void A_bare_repository_has_no_work_tree_to_judge()
    {
        using var repository = Two();
        var bare = repository.OutsidePathOf("bare.git");
        repository.Git("clone", "-q", "--bare", repository.Root, bare);

        Assert.AreEqual(GitFailure.NoRepository, Assert.ThrowsExactly<GitException>(() => GitRepository.Open(bare)).Failure);
    }

    [TestMethod]
    public void A_file_that_points_to_another_repository_is_followed_as_git_does()
    {
        using var repository = Two();
        using var other = new TempRepository(arguments: null);
        other.Write(".git", $"gitdir: {repository.PathOf(".git")}\n");
        using var git = GitRepository.Open(other.Root);

        Assert.AreEqual(other.Root, git.TopLevel);
        Assert.AreEqual("second", git.Resolve("HEAD").Subject);
    }

    [TestMethod]
    [DataRow("gitdir: /nowhere\n")]
    [DataRow("gitdir: .git\n")]
    [DataRow("nonsense")]
    [DataRow("")]
    public void A_file_that_points_nowhere_is_no_repository(string text)
    {
        using var folder = new TempRepository(arguments: null);
        folder.Write(".git", text);

        Assert.AreEqual(GitFailure.NoRepository, Assert.ThrowsExactly<GitException>(() => GitRepository.Open(folder.Root)).Failure);
    }

    private static TempRepository Two()
    {
        var repository = new TempRepository();
        repository.Write("a.txt", "first");
        repository.Commit("first");
        repository.Write("a.txt", "second");
        repository.Commit("second");
        return repository;
    }

    private static string Answers(TempRepository repository)
    {
        using var git = GitRepository.Open(repository.Root);
        var (from, to) = (git.Resolve("HEAD~1"), git.Resolve("HEAD"));
        var files = Changes.CommitDifference.Files(git, from, to);
        return string.Join('\n', (string[])
        [
            from.Id, to.Id, Read(git, "main"),
            .. files.Select(static f => f.ToString()),
            .. Changes.CommitDifference.Lines(git, from, to, files).SelectMany(static f => f.Hunks).Select(static h => h.ToString()),
            .. PathHistory.List(git, to.Id, until: null, ["a.txt"]),
            .. git.MergeBases(from, to).Select(static c => c.Id),
            .. WorkTree.WorkTreeStatus.Of(git, [repository.PathOf("a.txt"), repository.PathOf("A.TXT")]).Select(static s => s.Value.ToString()),
        ]);
    }

    private static string Read(GitRepository git, string revision) =>
        Encoding.UTF8.GetString(git.Files(git.Resolve(revision)).Read(Path.Combine(git.TopLevel, "a.txt"), FileLimits.Document).Bytes.Span);
}
