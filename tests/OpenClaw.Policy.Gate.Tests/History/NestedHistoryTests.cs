using OpenClaw.Policy.Gate.Acceptance;
using OpenClaw.Policy.Gate.Drift;
using OpenClaw.Policy.Gate.History;
using OpenClaw.Policy.Gate.Tests.Trusted;

namespace OpenClaw.Policy.Gate.Tests.History;

/// <summary>The history of a workspace in a submodule is that of the repository around it, which the base is one of too.</summary>
[TestClass]
public sealed class NestedHistoryTests
{
    [TestMethod]
    public void A_hash_is_lost_by_the_commit_that_moved_the_submodule()
    {
        using var project = new Superproject();
        project.Outer.Write("README.md", "other");
        var held = project.Outer.Commit("Something else");
        project.Outer.Write("agents/policy.jsonc", ChangedRepository.WeakerPolicy);
        project.CommitIn("agents");
        var moved = project.Outer.Commit("Move the agents");
        project.Outer.Write("README.md", "more");
        project.Outer.Commit("Something else again");

        var history = project.Run(revision: null).Diagnostics.Single(static d => d.Descriptor.Code == "OCP2001").History!;

        Assert.AreEqual(HashHistoryState.ChangedByCommit, history.State);
        Assert.AreEqual(moved, history.Since!.Id);
        Assert.AreEqual(held, history.LastHeld!.Id);
    }

    [TestMethod]
    public void A_place_in_a_submodule_that_is_gone_is_still_one_of_another_repository()
    {
        using var project = new Superproject();
        var policy = project.PathOf("agents/policy.jsonc");
        project.Outer.Git("rm", "-q", "--cached", "agents");
        project.Outer.Delete("agents/.git");
        File.WriteAllText(policy, """{ "mcp": { "servers": { "deny": ["shell", "browser"] } } }""");
        project.Outer.Commit();

        var result = project.Run(revision: null);

        Assert.IsTrue(result.Diagnostics.SelectMany(static d => d.Related).Any(r => r.CommitId is not null && r.Location.Path == policy));
        CollectionAssert.AreEqual(new[] { project.PathOf("agents") }, result.Submodules.ToArray());
    }

    [TestMethod]
    public void A_commit_of_the_repository_around_tells_what_has_changed_since()
    {
        using var project = new Superproject();
        project.Outer.Write("agents/policy.jsonc", ChangedRepository.WeakerPolicy);
        project.CommitIn("agents");
        project.Outer.Commit();

        var comparison = SinceComparison.Of(project.Request(revision: null), "main");

        Assert.AreEqual(project.Outer.Git("rev-parse", "main"), comparison.Commit!.Id);
        Assert.AreEqual(project.Outer.Root, comparison.After.Root);
        Assert.Contains("the repository around agents", SinceComparison.Of(project.Request(revision: null), "origin/main").Before.Diagnostics.Single().Message);
        Assert.IsTrue(comparison.Agents.Single().Drift!.Policy.Count > 0);
    }

    [TestMethod]
    public void What_is_committed_in_a_submodule_can_be_accepted_there()
    {
        using var project = new Superproject();
        project.Outer.Write("agents/policy.jsonc", ChangedRepository.WeakerPolicy);
        var request = new AcceptRequest(project.Request(revision: null), CheckOnly: false);

        var uncommitted = PolicyAcceptance.Run(request);
        Assert.AreEqual(AcceptOutcome.CouldNotLook, uncommitted.Outcome);
        Assert.AreEqual("agents/policy.jsonc is not as it is committed (modified).", uncommitted.Reasons.Single().Message);

        project.CommitIn("agents");
        Assert.AreEqual(AcceptOutcome.Accepted, PolicyAcceptance.Run(request).Outcome);
        Assert.Contains("\"openclaw.json\"", File.ReadAllText(project.PathOf("agents/policy.attestation.json")));
    }

    [TestMethod]
    public void An_input_in_a_submodule_is_committed_when_its_commit_is()
    {
        using var project = new Superproject();
        project.AddSubmodule(project.Repository(("policy.jsonc", ChangedRepository.Policy)), "team/x/rules");
        project.Outer.Write(Superproject.InFolder, ChangedRepository.Config(settings: """ "path": "rules/policy.jsonc" """));
        project.Outer.Commit();
        project.Outer.Write("team/x/rules/policy.jsonc", ChangedRepository.WeakerPolicy);
        project.CommitIn("team/x/rules");
        var request = new AcceptRequest(project.Request(Superproject.InFolder, revision: null), CheckOnly: false);

        var uncommitted = PolicyAcceptance.Run(request);
        Assert.AreEqual("team/x/rules is not as it is committed (modified).", uncommitted.Reasons.Single().Message);

        project.Outer.Commit();
        Assert.AreEqual(AcceptOutcome.Accepted, PolicyAcceptance.Run(request).Outcome);
    }
}
