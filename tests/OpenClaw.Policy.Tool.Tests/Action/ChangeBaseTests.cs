using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.TestSupport;
using OpenClaw.Policy.Tool.Action;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Tests.Action;

/// <summary>Which commit a change is judged by, in checkouts as actions/checkout makes them.</summary>
[TestClass]
public sealed class ChangeBaseTests
{
    [TestMethod]
    [DataRow("pull_request")]
    [DataRow("pull_request_review")]
    [DataRow("pull_request_review_comment")]
    public void The_first_parent_of_the_merge_that_the_runner_names_is_the_base(string eventName)
    {
        using var change = new Change();

        Assert.AreEqual((change.Newer, null), change.Find(eventName, commit: change.Merge));
    }

    [TestMethod]
    [DataRow("pull_request")]
    [DataRow("pull_request_review")]
    [DataRow("pull_request_review_comment")]
    public void Where_another_commit_is_checked_out_the_event_names_the_base_which_may_be_old(string eventName)
    {
        using var change = new Change();
        change.Repository.Git("checkout", "-q", "change");

        Assert.AreEqual((change.Base, "OCP9031 Info"), change.Find(eventName, commit: change.Merge));
    }

    [TestMethod]
    public void A_merge_that_the_runner_does_not_name_is_the_change_s_own()
    {
        using var change = new Change();

        Assert.AreEqual((change.Base, "OCP9031 Info"), change.Find("pull_request", commit: change.Newer));
    }

    [TestMethod]
    public void A_merge_whose_second_parent_is_not_the_pull_request_is_somebody_s_own()
    {
        using var change = new Change();
        change.WriteEvent(change.Base, head: change.Merge);

        Assert.AreEqual((change.Base, "OCP9031 Info"), change.Find("pull_request", commit: change.Merge));
    }

    [TestMethod]
    public void A_merge_whose_first_parent_is_the_pull_request_is_somebody_s_own()
    {
        using var change = new Change();
        change.Repository.Git("checkout", "-q", "change");
        change.Repository.Git("merge", "-q", "--no-ff", "-m", "merge", "main");

        Assert.AreEqual((change.Base, "OCP9031 Info"), change.Find("pull_request", commit: change.Repository.Git("rev-parse", "HEAD")));
    }

    [TestMethod]
    public void A_merge_of_three_is_not_what_GitHub_makes()
    {
        using var change = new Change();
        change.Repository.Git("checkout", "-q", "--detach", change.Newer);
        change.Repository.Git("checkout", "-q", "-b", "third", change.Base);
        change.Repository.Write("third.txt", "third");
        change.Repository.Commit("third");
        change.Repository.Git("checkout", "-q", "--detach", change.Newer);
        change.Repository.Git("merge", "-q", "--no-ff", "-m", "octopus", "change", "third");

        Assert.AreEqual((change.Base, "OCP9031 Info"), change.Find("pull_request", commit: change.Repository.Git("rev-parse", "HEAD")));
    }

    [TestMethod]
    public void A_clone_without_history_still_names_the_first_parent()
    {
        using var change = new Change();
        var clone = change.Repository.OutsidePathOf("clone");
        change.Repository.Git("update-ref", "refs/heads/merge", change.Merge);
        change.Repository.Git("clone", "-q", "--depth", "1", "--branch", "merge", $"file://{change.Repository.Root}", clone);

        Assert.AreEqual((change.Newer, null), change.Find("pull_request", commit: change.Merge, folder: clone));
    }

    [TestMethod]
    public void In_a_repository_within_the_checkout_the_merge_is_that_of_the_outer_one()
    {
        using var change = new Change();
        var inner = change.Repository.PathOf("inner");
        change.Repository.Git("clone", "-q", "--branch", "change", change.Repository.Root, inner);

        Assert.AreEqual((change.Newer, null), change.Find("pull_request", commit: change.Merge, folder: inner));
    }

    [TestMethod]
    public void What_is_checked_out_is_asked_of_the_git_that_the_runner_has()
    {
        using var change = new Change();

        Assert.AreEqual((change.Base, "OCP9031 Info"), change.Find("pull_request", commit: change.Merge, git: GitAccess.Default with { SearchPath = change.Repository.Root }));
    }

    [TestMethod]
    public void Time_is_measured_by_the_clock_of_the_command()
    {
        var clock = new StoppedClock();
        var host = new CommandHost
        {
            Output = TextWriter.Null,
            Error = TextWriter.Null,
            CurrentDirectory = Path.GetTempPath(),
            Environment = new Dictionary<string, string>(),
            IsTerminal = false,
            Clock = clock,
        };
        var runner = RunnerEnvironment.Of(host);

        Assert.AreSame(clock, runner.Git.Clock);
        Assert.AreSame(clock, ActionRequest.Read(new ActionInputs(new Dictionary<string, string> { ["INPUT_BASE"] = "main" }), runner).Gate.Git.Clock);
    }

    [TestMethod]
    public void The_runner_names_the_base_of_a_pull_request_that_runs_on_the_default_branch()
    {
        using var change = new Change();
        change.Repository.Git("checkout", "-q", "change");
        change.WriteEvent(payload: null);

        Assert.AreEqual((change.Newer, null), change.Find("pull_request_target", commit: change.Newer));
    }

    [TestMethod]
    [DataRow("pull_request_target")]
    [DataRow("pull_request")]
    [DataRow("merge_group")]
    public void A_checkout_of_the_base_is_no_look_at_the_change(string eventName)
    {
        using var change = new Change();
        change.WriteEvent($$"""{ "pull_request": { "base": { "sha": "{{change.Newer}}" }, "head": { "sha": "{{change.Head}}" } }, "merge_group": { "base_sha": "{{change.Newer}}" } }""");
        change.Repository.Git("checkout", "-q", "main");

        Assert.AreEqual((change.Newer, "OCP9032 Warning"), change.Find(eventName, commit: change.Newer));
    }

    [TestMethod]
    public void An_entry_of_a_merge_queue_has_a_base()
    {
        using var change = new Change();
        change.WriteEvent($$"""{ "merge_group": { "base_sha": "{{change.Base}}" } }""");

        Assert.AreEqual((change.Base, null), change.Find("merge_group", commit: change.Merge));
    }

    [TestMethod]
    [DataRow("schedule", "refs/heads/main")]
    [DataRow("release", "refs/tags/v1")]
    [DataRow("push", "refs/heads/main")]
    [DataRow("push", "refs/tags/v1")]
    [DataRow("push", null)]
    public void What_is_there_already_needs_no_base(string eventName, string? name)
    {
        using var change = new Change();
        change.WriteEvent("""{ "repository": { "default_branch": "main" } }""");

        Assert.AreEqual((null, null), change.Find(eventName, commit: change.Merge, name: name));
    }

    [TestMethod]
    [DataRow("refs/heads/change")]
    [DataRow("refs/heads/Main")]
    [DataRow("refs/heads/gh-readonly-queue/main/pr-1")]
    public void A_push_to_another_branch_is_said_to_be_judged_by_itself(string name)
    {
        using var change = new Change();
        change.WriteEvent("""{ "repository": { "default_branch": "main" } }""");

        Assert.AreEqual((null, "OCP9030 Info"), change.Find("push", commit: change.Merge, name: name));
    }

    [TestMethod]
    [DataRow("workflow_run")]
    [DataRow("issue_comment")]
    [DataRow("workflow_dispatch")]
    [DataRow("repository_dispatch")]
    [DataRow("check_suite")]
    [DataRow("check_run")]
    [DataRow("deployment")]
    [DataRow("Pull_Request")]
    [DataRow("PULL_REQUEST")]
    [DataRow("pull_request ")]
    [DataRow("PUSH")]
    [DataRow("frob")]
    [DataRow(null)]
    public void An_event_that_names_no_base_is_never_judged_by_itself_without_a_word(string? eventName)
    {
        using var change = new Change();

        Assert.AreEqual((null, "OCP9030 Warning"), change.Find(eventName, commit: change.Merge));
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("")]
    [DataRow("{")]
    [DataRow("[]")]
    [DataRow("""{ "pull_request": null }""")]
    [DataRow("""{ "pull_request": { "base": { "sha": "main" }, "head": { "sha": "1111111111111111111111111111111111111111" } } }""")]
    [DataRow("""{ "pull_request": { "base": { "sha": "1111111111111111111111111111111111111111" } } }""")]
    [DataRow("""{ "pull_request": { "base": { "sha": "" }, "head": { "sha": "1111111111111111111111111111111111111111" } } }""")]
    [DataRow("""{ "pull_request": { "base": { "sha": 1 }, "head": { "sha": "1111111111111111111111111111111111111111" } } }""")]
    [DataRow("""{ "pull_request": { "base": { "sha": "1111111" }, "head": { "sha": "1111111111111111111111111111111111111111" } } }""")]
    public void An_event_that_names_no_commit_stops_the_step(string? payload)
    {
        using var change = new Change();
        change.Repository.Git("checkout", "-q", "change");
        change.WriteEvent(payload);

        foreach (var eventName in new[] { "pull_request", "pull_request_review", "pull_request_review_comment", "merge_group" })
        {
            Assert.ThrowsExactly<ActionInputException>(() => change.Find(eventName, commit: change.Merge));
        }
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("main")]
    [DataRow("1111111")]
    public void A_runner_that_names_no_commit_stops_the_step(string? commit)
    {
        using var change = new Change();

        Assert.ThrowsExactly<ActionInputException>(() => change.Find("pull_request_target", commit));
    }

    [TestMethod]
    public void A_note_says_why_and_what_to_do()
    {
        using var change = new Change();

        var note = change.Full("workflow_run", change.Merge).Note!;

        Assert.AreEqual(DiagnosticCatalog.JudgedByItself, note.Descriptor);
        Assert.AreEqual(
            "The event 'workflow_run' names no commit that a change would be merged into. So the workspace was judged by its own policy and its own accepted hashes.", note.Message);
        Assert.AreEqual("Where this run decides about a change, run the gate on pull_request, or name the trusted commit in the input base.", note.Remedy);
    }

    /// <summary>A branch from an older commit of main, and the merge of the two that GitHub checks out.</summary>
    private sealed class Change : IDisposable
    {
        private readonly string _event;

        public Change()
        {
            Base = Repository.Commit("base");
            Repository.Git("checkout", "-q", "-b", "change");
            Repository.Write("change.txt", "change");
            Head = Repository.Commit("change");
            Repository.Git("checkout", "-q", "main");
            Repository.Write("newer.txt", "newer");
            Newer = Repository.Commit("newer");
            Repository.Git("checkout", "-q", "--detach");
            Repository.Git("merge", "-q", "--no-ff", "-m", "merge", "change");
            Merge = Repository.Git("rev-parse", "HEAD");
            _event = Repository.OutsidePathOf("event.json");
            WriteEvent(Base, Head);
        }

        public TempRepository Repository { get; } = new([]);

        /// <summary>The base as the event names it.</summary>
        public string Base { get; }

        /// <summary>The change, as it was pushed.</summary>
        public string Head { get; }

        /// <summary>The base branch at the merge.</summary>
        public string Newer { get; }

        public string Merge { get; }

        public void WriteEvent(string trusted, string head) =>
            WriteEvent($$"""{ "pull_request": { "base": { "ref": "main", "sha": "{{trusted}}" }, "head": { "sha": "{{head}}" } } }""");

        public void WriteEvent(string? payload)
        {
            File.Delete(_event);
            if (payload is not null)
            {
                File.WriteAllText(_event, payload);
            }
        }

        public ChangeBase Full(string? eventName, string? commit, string? name = null, string? folder = null, GitAccess? git = null) => ChangeBase.Find(
            new RunnerEnvironment(Repository.Root, null, null) { EventName = eventName, EventFile = _event, Commit = commit, Ref = name, Git = git ?? GitAccess.Default },
            folder ?? Repository.Root);

        /// <summary>The base, and code and severity of what is said of it.</summary>
        public (string? CommitId, string? Note) Find(string? eventName, string? commit, string? name = null, string? folder = null, GitAccess? git = null)
        {
            var found = Full(eventName, commit, name, folder, git);
            return (found.CommitId, found.Note is { } note ? $"{note.Descriptor.Code} {note.Severity}" : null);
        }

        public void Dispose() => Repository.Dispose();
    }
}
