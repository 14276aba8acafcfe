using System.Globalization;
using System.Runtime.Versioning;

namespace OpenClaw.Policy.Git.Tests;

/// <summary>A git that hangs, floods, fails or is too old, in place of the real one.</summary>
[TestClass]
[UnsupportedOSPlatform("windows")]
public sealed class BrokenGitTests
{
    /// <summary>Long enough for a script on a busy machine to begin; it always passes in full.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(5);

    /// <summary>Waits for a writer that never comes; so does a child of the script.</summary>
    private const string Hang = """
        mkfifo "$HERE/nobody-$$"
        ( read line < "$HERE/nobody-$$" ) &
        echo "$$ $!" > "$HERE/pids"
        read line < "$HERE/nobody-$$"
        """;

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
    public void A_git_that_never_answers_is_ended_with_what_it_started(string before)
    {
        using var repository = new TempRepository();
        using var fake = new FakeGit($"{before}\n{Hang}");

        var error = Assert.ThrowsExactly<GitException>(() => Resolve(repository, fake.Access(Short)));

        Assert.AreEqual(GitFailure.TimedOut, error.Failure);
        StringAssert.Contains(error.Message, "5 seconds");
        StringAssert.Contains(error.Remedy, "git fsck");
        foreach (var pid in File.ReadAllText(fake.PathOf("pids")).Split(' '))
        {
            Assert.IsTrue(SpinWait.SpinUntil(() => IsGone(int.Parse(pid, CultureInfo.InvariantCulture)), TimeSpan.FromSeconds(30)), pid);
        }
    }

    [TestMethod]
    public void A_git_that_leaves_a_stranger_with_its_streams_is_given_up()
    {
        using var repository = new TempRepository();
        using var fake = new FakeGit("""
            mkfifo "$HERE/nobody"
            ( ( echo > "$HERE/started"; read line < "$HERE/nobody" ) & )
            exit 0
            """);

        var error = Assert.ThrowsExactly<GitException>(() => Resolve(repository, fake.Access(Short)));

        Assert.AreEqual(GitFailure.TimedOut, error.Failure);
        using var release = new FileStream(fake.PathOf("nobody"), FileMode.Open, FileAccess.Write);
    }

    [TestMethod]
    [DataRow("exec yes")]
    [DataRow(Facts + "\nexec cat /dev/zero")]
    public void A_git_that_never_stops_talking_is_ended(string script)
    {
        using var repository = new TempRepository();
        using var fake = new FakeGit(script);

        Assert.AreEqual(GitFailure.TooMuch, Assert.ThrowsExactly<GitException>(() => Resolve(repository, fake.Access())).Failure);
    }

    [TestMethod]
    public void The_words_of_a_git_that_fails_are_one_line_without_control_characters()
    {
        using var repository = new TempRepository();
        using var fake = new FakeGit("""printf 'fatal: \033[2Jbad\r\n::error::x\007\n' >&2; exit 128""");

        var error = Assert.ThrowsExactly<GitException>(() => Resolve(repository, fake.Access()));

        Assert.AreEqual(GitFailure.NoRepository, error.Failure);
        StringAssert.EndsWith(error.Message, "fatal: \uFFFD[2Jbad ::error::x\uFFFD");
    }

    [TestMethod]
    public void A_git_that_says_much_about_a_failure_does_not_hang()
    {
        using var repository = new TempRepository();
        using var fake = new FakeGit("""head -c 1000000 /dev/zero >&2; exit 128""");

        Assert.IsLessThan(10_000, Assert.ThrowsExactly<GitException>(() => Resolve(repository, fake.Access())).Message.Length);
    }

    [TestMethod]
    public void A_git_that_is_too_old_is_told_by_what_it_does_not_know()
    {
        using var repository = new TempRepository();
        using var fake = new FakeGit("""printf 'false\n--show-object-format\n%s\n' "$HERE" """);

        var error = Assert.ThrowsExactly<GitException>(() => Resolve(repository, fake.Access()));

        Assert.AreEqual(GitFailure.NotInstalled, error.Failure);
        StringAssert.Contains(error.Message, "older than 2.25");
    }

    [TestMethod]
    public void A_git_that_is_no_program_cannot_be_started()
    {
        using var repository = new TempRepository();
        using var fake = new FakeGit("");
        File.SetUnixFileMode(fake.PathOf("git"), UnixFileMode.UserRead);

        Assert.AreEqual(GitFailure.NotInstalled, Assert.ThrowsExactly<GitException>(() => Resolve(repository, fake.Access())).Failure);
    }

    private static void Resolve(TempRepository repository, GitAccess access)
    {
        using var git = GitRepository.Open(repository.Root, access);
        git.Resolve("HEAD");
    }

    /// <summary>A process that has ended but whose parent has not asked for its exit code still has a number.</summary>
    private static bool IsGone(int pid)
    {
        try
        {
            var state = File.ReadAllText($"/proc/{pid}/stat");
            return state[state.LastIndexOf(')') + 2] is 'Z' or 'X';
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return true;
        }
    }
}
