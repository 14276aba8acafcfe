using OpenClaw.Policy.TestSupport;
using OpenClaw.Policy.Tool.Action;

namespace OpenClaw.Policy.Tool.Tests.Action;

/// <summary>Which commit a pull request is judged by, in checkouts as actions/checkout makes them.</summary>
[TestClass]
public sealed class ChangeBaseTests
{
    [TestMethod]
    public void The_first_parent_of_the_merge_that_the_runner_names_is_the_base()
    {
        using var change = new Change();

        Assert.AreEqual(change.Newer, change.Find("pull_request", commit: change.Merge));
    }

    [TestMethod]
    [DataRow("pull_request")]
    [DataRow("pull_request_target")]
    public void Where_another_commit_is_checked_out_the_event_names_the_base(string eventName)
    {
        using var change = new Change();
        change.Repository.Git("checkout", "-q", "change");

        Assert.AreEqual(change.Base, change.Find(eventName, commit: change.Merge));
    }

    [TestMethod]
    public void A_merge_that_the_runner_does_not_name_is_the_change_s_own()
    {
        using var change = new Change();

        Assert.AreEqual(change.Base, change.Find("pull_request", commit: change.Newer));
    }

    [TestMethod]
    public void An_entry_of_a_merge_queue_has_a_base()
    {
        using var change = new Change();
        change.WriteEvent($$"""{ "merge_group": { "base_sha": "{{change.Base}}" } }""");

        Assert.AreEqual(change.Base, change.Find("merge_group", commit: change.Merge));
    }

    [TestMethod]
    [DataRow("push")]
    [DataRow("schedule")]
    [DataRow(null)]
    public void Other_events_have_none(string? eventName)
    {
        using var change = new Change();

        Assert.IsNull(change.Find(eventName, commit: change.Merge));
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("")]
    [DataRow("{")]
    [DataRow("[]")]
    [DataRow("""{ "pull_request": null }""")]
    [DataRow("""{ "pull_request": { "base": { "sha": "main" } } }""")]
    [DataRow("""{ "pull_request": { "base": { "sha": "" } } }""")]
    [DataRow("""{ "pull_request": { "base": { "sha": 1 } } }""")]
    public void An_event_that_names_no_commit_stops_the_step(string? payload)
    {
        using var change = new Change();
        change.WriteEvent(payload);

        Assert.ThrowsExactly<ActionInputException>(() => change.Find("pull_request_target", commit: change.Merge));
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
            Repository.Commit("change");
            Repository.Git("checkout", "-q", "main");
            Repository.Write("newer.txt", "newer");
            Newer = Repository.Commit("newer");
            Repository.Git("checkout", "-q", "--detach");
            Repository.Git("merge", "-q", "--no-ff", "-m", "merge", "change");
            Merge = Repository.Git("rev-parse", "HEAD");
            _event = Repository.OutsidePathOf("event.json");
            WriteEvent($$"""{ "pull_request": { "base": { "ref": "main", "sha": "{{Base}}" } } }""");
        }

        public TempRepository Repository { get; } = new([]);

        /// <summary>The base as the event names it.</summary>
        public string Base { get; }

        /// <summary>The base branch at the merge.</summary>
        public string Newer { get; }

        public string Merge { get; }

        public void WriteEvent(string? payload)
        {
            File.Delete(_event);
            if (payload is not null)
            {
                File.WriteAllText(_event, payload);
            }
        }

        public string? Find(string? eventName, string commit) => ChangeBase.Find(
            new RunnerEnvironment(Repository.Root, null, null) { EventName = eventName, EventFile = _event, Commit = commit }, Repository.Root);

        public void Dispose() => Repository.Dispose();
    }
}
