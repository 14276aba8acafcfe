using System.Runtime.Versioning;

namespace OpenClaw.Policy.Git.Tests;

/// <summary>A git that hangs, floods, fails or is too old, in place of the real one.</summary>
[TestClass]
[UnsupportedOSPlatform("windows")]
public sealed class BrokenGitTests
{
    /// <summary>A repository that the facts of <c>rev-parse</c> describe; all else is up to the script.</summary>
    private const string Facts = """
        case "$*" in
          *rev-parse*) printf 'false\nsha1\n%s\n' "$HERE"; exit 0 ;;
          *--get-regexp*) exit 1 ;;
        esac
        """;

    [TestMethod]
    [DataRow("")]
    [DataRow(Facts)]
    public async Task A_git_that_never_answers_is_ended_with_what_it_started(string before)
    {
        using var repository = new TempRepository();
        using var fake = new FakeGit($"{before}\n{FakeGit.Tell}\n( {FakeGit.Hang} ) &\n{FakeGit.Hang}");
        var resolving = Task.Run(() => Resolve(repository, fake.Access));
        using var told = fake.Listen();
        Assert.AreEqual("here", await told.ReadLineAsync());

        fake.Clock.RunOut();

        var error = await Assert.ThrowsExactlyAsync<GitException>(() => resolving);
        Assert.AreEqual(GitFailure.TimedOut, error.Failure);
        StringAssert.Contains(error.Message, "60 seconds");
        StringAssert.Contains(error.Remedy, "git fsck");
        Assert.IsNull(await told.ReadLineAsync(), "Both have ended.");
    }

    [TestMethod]
    public async Task A_git_that_leaves_a_stranger_with_its_streams_is_given_up()
    {
        using var repository = new TempRepository();
        using var fake = new FakeGit($"""
            ( (
              while kill -0 $$ 2> "$HERE/words"; do :; done
              {FakeGit.Tell}
              {FakeGit.Hang}
            ) & )
            exit 0
            """);
        var resolving = Task.Run(() => Resolve(repository, fake.Access));
        using var told = fake.Listen();
        Assert.AreEqual("here", await told.ReadLineAsync());

        fake.Clock.RunOut();

        Assert.AreEqual(GitFailure.TimedOut, (await Assert.ThrowsExactlyAsync<GitException>(() => resolving)).Failure);
        fake.Release();
        Assert.IsNull(await told.ReadLineAsync());
    }

    [TestMethod]
    [DataRow("exec yes")]
    [DataRow(Facts + "\nexec cat /dev/zero")]
    public void A_git_that_never_stops_talking_is_ended(string script)
    {
        using var repository = new TempRepository();
        using var fake = new FakeGit(script);

        Assert.AreEqual(GitFailure.TooMuch, Assert.ThrowsExactly<GitException>(() => Resolve(repository, fake.Access)).Failure);
    }

    [TestMethod]
    public void The_words_of_a_git_that_fails_are_one_line_without_control_characters()
    {
        using var repository = new TempRepository();
        using var fake = new FakeGit("""printf 'fatal: \033[2Jbad\r\n::error::x\007\n' >&2; exit 128""");

        var error = Assert.ThrowsExactly<GitException>(() => Resolve(repository, fake.Access));

        Assert.AreEqual(GitFailure.RefusedRepository, error.Failure);
        StringAssert.EndsWith(error.Message, "fatal: \uFFFD[2Jbad ::error::x\uFFFD");
    }

    [TestMethod]
    public void A_git_that_says_much_about_a_failure_does_not_hang()
    {
        using var repository = new TempRepository();
        using var fake = new FakeGit("""head -c 1000000 /dev/zero >&2; exit 128""");

        Assert.IsLessThan(10_000, Assert.ThrowsExactly<GitException>(() => Resolve(repository, fake.Access)).Message.Length);
    }

    [TestMethod]
    public void A_git_that_is_too_old_is_told_by_what_it_does_not_know()
    {
        using var repository = new TempRepository();
        using var fake = new FakeGit("""printf 'false\n--show-object-format\n%s\n' "$HERE" """);

        var error = Assert.ThrowsExactly<GitException>(() => Resolve(repository, fake.Access));

        Assert.AreEqual(GitFailure.NotInstalled, error.Failure);
        StringAssert.Contains(error.Message, "older than 2.25");
    }

    [TestMethod]
    public void A_git_that_is_no_program_cannot_be_started()
    {
        using var repository = new TempRepository();
        using var fake = new FakeGit("");
        File.SetUnixFileMode(fake.PathOf("git"), UnixFileMode.UserRead);

        Assert.AreEqual(GitFailure.NotInstalled, Assert.ThrowsExactly<GitException>(() => Resolve(repository, fake.Access)).Failure);
    }

    private static void Resolve(TempRepository repository, GitAccess access)
    {
        using var git = GitRepository.Open(repository.Root, access);
        git.Resolve("HEAD");
    }
}
