using System.Runtime.Versioning;
using OpenClaw.Policy.Gate.History;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Gate.Tests.Trusted;

/// <summary>What the gate says when git hangs, is missing or is too old: it could not look, and what to do.</summary>
[TestClass]
[UnsupportedOSPlatform("windows")]
public sealed class BrokenGitTests
{
    [TestMethod]
    [DataRow("exec yes", "OCP0024", "sound repository")]
    [DataRow("exit 128", "OCP0021", "Clone it again")]
    [DataRow("""printf 'false\n--show-object-format\n%s\n' "$HERE" """, "OCP0020", "git 2.25")]
    public void A_git_that_cannot_tell_the_base_stops_the_gate(string script, string code, string remedy)
    {
        using var repository = new ChangedRepository();
        using var fake = new FakeGit(script);

        var result = repository.Run(r => r with { Git = fake.Access });

        Assert.AreEqual(GateVerdict.CouldNotLook, result.Verdict);
        var reason = result.Diagnostics.Single(static d => d.IsCouldNotLook);
        Assert.AreEqual(code, reason.Descriptor.Code, reason.Message);
        StringAssert.Contains(reason.Remedy, remedy);
    }

    [TestMethod]
    public async Task A_git_that_never_answers_stops_the_gate()
    {
        using var repository = new ChangedRepository();
        using var fake = new FakeGit($"{FakeGit.Tell}\n{FakeGit.Hang}");
        var running = Task.Run(() => repository.Run(r => r with { Git = fake.Access }));
        using var told = fake.Listen();
        Assert.AreEqual("here", await told.ReadLineAsync());

        fake.Clock.RunOut();

        var reason = (await running).Diagnostics.Single(static d => d.IsCouldNotLook);
        Assert.AreEqual("OCP0024", reason.Descriptor.Code, reason.Message);
        StringAssert.Contains(reason.Remedy, "git fsck");
    }

    [TestMethod]
    public void Without_git_there_is_no_base()
    {
        using var repository = new ChangedRepository();

        var result = repository.Run(static r => r with { Git = new GitAccess { SearchPath = "" } });

        CollectionAssert.AreEqual(new[] { "OCP0020" }, result.Diagnostics.Where(static d => d.IsCouldNotLook).Select(static d => d.Descriptor.Code).ToArray());
    }

    [TestMethod]
    public void A_history_that_git_does_not_tell_takes_nothing_from_the_verdict()
    {
        using var repository = new ChangedRepository();
        repository.Git.Write("policy.jsonc", "{}");
        using var fake = new FakeGit("exec yes");

        var result = repository.Run(r => r with { Base = null, Git = fake.Access });

        Assert.AreEqual(HashHistoryState.Unsearchable, result.Diagnostics.First(static d => d.AcceptedHash is not null).History!.State);
    }
}
