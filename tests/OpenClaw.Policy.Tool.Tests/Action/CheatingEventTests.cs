using System.Text.Json;
using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Tool.Tests.Action;

/// <summary>
/// What a change might try with the event that the action runs on, in order to be judged by something else than the branch that it goes to. The change
/// weakens the policy. Where the action cannot know the base, it says so.
/// </summary>
[TestClass]
public sealed class CheatingEventTests
{
    private const string Weakened = "OCP2011 OCP2021";

    private static readonly Dictionary<string, (string Codes, string Judged, Action<PullRequest> Attempt)> Attempts = new()
    {
        ["is judged as a pull request"] = (Weakened, "by base {main}", static r => r.Runs("pull_request", r.Merge)),
        ["is judged as a review, whose event names an old base"] = (Weakened, "by base {main}", static r => r.Runs("pull_request_review", r.Merge)),
        ["is judged as a comment in a review"] = (Weakened, "by base {main}", static r => r.Runs("pull_request_review_comment", r.Merge)),
        ["makes the merge itself, on a runner that runs on the head"] = ($"{Weakened} OCP9031", "by base {old}", static r => r.Runs("pull_request", r.OwnMerge())),
        ["makes the merge itself, in a review"] = ($"{Weakened} OCP9031", "by base {old}", static r => r.Runs("pull_request_review", r.OwnMerge())),
        ["makes a merge of three"] = ($"{Weakened} OCP9031", "by base {old}", static r => r.Runs("pull_request", r.OwnMerge("third"))),
        ["is checked out without the merge"] = ($"{Weakened} OCP9031", "by base {old}", static r => r.Runs("pull_request", r.Merge, checkedOut: r.Head)),
        ["is judged where the default branch runs"] = (Weakened, "by base {main}", static r => r.Runs("pull_request_target", r.Main, checkedOut: r.Head)),
        ["is in a merge queue"] = (Weakened, "by base {main}", static r => r.Runs("merge_group", r.Merge)),
        ["is not checked out"] = ("OCP9032", "by base {main}", static r => r.Runs("pull_request_target", r.Main)),
        ["is judged after another workflow"] = ("OCP9030", "by itself", static r => r.Runs("workflow_run", r.Main, checkedOut: r.Head)),
        ["is judged on a comment"] = ("OCP9030", "by itself", static r => r.Runs("issue_comment", r.Main, checkedOut: r.Head)),
        ["is judged by hand"] = ("OCP9030", "by itself", static r => r.Runs("workflow_dispatch", r.Head)),
        ["is judged after its checks"] = ("OCP9030", "by itself", static r => r.Runs("check_suite", r.Main, checkedOut: r.Head)),
        ["is pushed to a branch"] = ("OCP9030", "by itself", static r => r.Runs("push", r.Head, name: "refs/heads/change")),
        ["is judged by an event in other letters"] = ("OCP9030", "by itself", static r => r.Runs("Pull_Request", r.Merge)),
        ["is judged by an event that nobody knows"] = ("OCP9030", "by itself", static r => r.Runs("frob", r.Merge)),
    };

    public static IEnumerable<object[]> Names => Attempts.Keys.Select(static n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void No_attempt_is_judged_by_another_base_without_a_word(string name)
    {
        var (codes, judged, attempt) = Attempts[name];
        using var change = new PullRequest();
        attempt(change);
        judged = judged.Replace("{main}", change.Main, StringComparison.Ordinal).Replace("{old}", change.Old, StringComparison.Ordinal);

        var exitCode = change.Step.Run();

        var run = change.Run();
        Assert.AreEqual(codes, string.Join(' ', Codes(run)), change.Step.Log);
        Assert.AreEqual(codes.StartsWith(Weakened, StringComparison.Ordinal) ? 1 : 0, exitCode, change.Step.Log);
        Assert.AreEqual(judged, run.GetProperty("properties").GetProperty("judged").GetString());
        Assert.Contains($"; judged {judged})\n", change.Step.Log);
        Assert.Contains($"Judged {judged}.", change.Step.Summary);
    }

    [TestMethod]
    public void A_warning_is_an_annotation_and_stands_in_the_summary()
    {
        using var change = new PullRequest();
        change.Runs("workflow_run", change.Main, checkedOut: change.Head);

        Assert.AreEqual(0, change.Step.Run(), change.Step.Log);

        Assert.Contains("::warning title=OCP9030%3A No base is known for this event%2C so the workspace was judged by itself::The event 'workflow_run' names no commit", change.Step.Log);
        Assert.Contains("[OCP9030](", change.Step.Summary);
        Assert.AreEqual("0", change.Step.Outputs["warnings"]);
    }

    [TestMethod]
    public void A_base_that_is_named_needs_no_event()
    {
        using var change = new PullRequest();
        change.Runs("workflow_run", change.Main, checkedOut: change.Head);

        Assert.AreEqual(1, change.Step.WithInput("base", "main").Run(), change.Step.Log);

        Assert.AreEqual(Weakened, string.Join(' ', Codes(change.Run())), change.Step.Log);
        Assert.Contains($"; judged by base main ({change.Main[..12]}))\n", change.Step.Log);
    }

    [TestMethod]
    public void A_base_that_is_blank_is_none()
    {
        using var change = new PullRequest();
        change.Runs("workflow_run", change.Main, checkedOut: change.Head);

        Assert.AreEqual(0, change.Step.WithInput("base", "  ").Run(), change.Step.Log);

        Assert.AreEqual("OCP9030", string.Join(' ', Codes(change.Run())), change.Step.Log);
    }

    [TestMethod]
    public void A_change_that_keeps_the_policy_passes()
    {
        using var change = new PullRequest(PullRequest.Strong);
        change.Runs("pull_request", change.Merge);

        Assert.AreEqual(0, change.Step.Run(), change.Step.Log);
        Assert.AreEqual("", string.Join(' ', Codes(change.Run())), change.Step.Log);
    }

    private static IEnumerable<string> Codes(JsonElement run) =>
        run.GetProperty("results").EnumerateArray().Select(static r => r.GetProperty("ruleId").GetString()!)
            .Concat(run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications").EnumerateArray().Select(static n => n.GetProperty("descriptor").GetProperty("id").GetString()!))
            .Order(StringComparer.Ordinal);

    /// <summary>
    /// A pull request from an old commit of main. Its policy denies less than that of main, which has moved on in another file: so the old base judges the
    /// same, and which of the two did is in the reports.
    /// </summary>
    private sealed class PullRequest : IDisposable
    {
        public const string Strong = """{ "mcp": { "servers": { "deny": ["shell", "browser"] } } }""";
        private const string Weak = """{ "mcp": { "servers": { "deny": ["shell"] } } }""";

        public PullRequest(string policy = Weak)
        {
            Repository.Write("openclaw.json", """{ "meta": { "lastTouchedVersion": "2026.6.1" }, "plugins": { "entries": { "policy": { "enabled": true } } } }""");
            Repository.Write("policy.jsonc", Strong);
            Old = Repository.Commit("old");
            Repository.Git("checkout", "-q", "-b", "change");
            Repository.Write("policy.jsonc", policy);
            Repository.Write("change.txt", "change");
            Head = Repository.Commit("change");
            Repository.Git("checkout", "-q", "main");
            Repository.Write("newer.txt", "newer");
            Main = Repository.Commit("newer");
            Repository.Git("checkout", "-q", "--detach");
            Repository.Git("merge", "-q", "--no-ff", "-m", "merge", "change");
            Merge = Repository.Git("rev-parse", "HEAD");
        }

        public TempRepository Repository { get; } = new([]);

        public ActionStep Step { get; } = new();

        /// <summary>Main when the pull request was opened, which its events name.</summary>
        public string Old { get; }

        /// <summary>Main now.</summary>
        public string Main { get; }

        public string Head { get; }

        public string Merge { get; }

        /// <summary>A merge that the change brings along: its first parent has the weak policy already.</summary>
        public string OwnMerge(params string[] others)
        {
            Repository.Git("checkout", "-q", "-b", "own", Head);
            Repository.Write("own.txt", "own");
            Repository.Commit("own");
            foreach (var other in others)
            {
                Repository.Git("checkout", "-q", "-b", other, Old);
                Repository.Write($"{other}.txt", other);
                Repository.Commit(other);
            }

            Repository.Git("checkout", "-q", "own");
            Repository.Git(["merge", "-q", "--no-ff", "-m", "own merge", "main", .. others]);
            return Repository.Git("rev-parse", "HEAD");
        }

        /// <summary>Makes the step one of a run of an event.</summary>
        public void Runs(string eventName, string commit, string? checkedOut = null, string name = "refs/pull/1/merge")
        {
            Repository.Git("checkout", "-q", "--detach", checkedOut ?? commit);
            var payload = Repository.OutsidePathOf("event.json");
            var head = commit == Merge || commit == Main ? Head : commit;
            File.WriteAllText(payload, $$"""
                {
                  "repository": { "default_branch": "main" },
                  "pull_request": { "base": { "sha": "{{Old}}" }, "head": { "sha": "{{head}}" } },
                  "merge_group": { "base_sha": "{{Main}}" }
                }
                """);
            Step.WithVariable("GITHUB_EVENT_NAME", eventName).WithVariable("GITHUB_EVENT_PATH", payload).WithVariable("GITHUB_SHA", commit)
                .WithVariable("GITHUB_REF", name).WithVariable("GITHUB_WORKSPACE", Repository.Root).WithInput("openclaw-version", "2026.6.1");
        }

        /// <summary>The run of the SARIF file that the step wrote.</summary>
        public JsonElement Run()
        {
            using var sarif = JsonDocument.Parse(File.ReadAllBytes(Repository.PathOf("openclaw-policy.sarif")));
            return sarif.RootElement.GetProperty("runs")[0].Clone();
        }

        public void Dispose()
        {
            Repository.Dispose();
            Step.Dispose();
        }
    }
}
