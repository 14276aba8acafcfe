namespace OpenClaw.Policy.Gate.Tests.Trusted;

/// <summary>The base in every kind of repository and work tree that git makes.</summary>
[TestClass]
public sealed class BaseRepositoryTests
{
    [TestMethod]
    public void A_detached_head_is_judged()
    {
        using var repository = new ChangedRepository();
        repository.Git.Git("checkout", "-q", "--detach");
        repository.Accept(ChangedRepository.Shell);

        CollectionAssert.AreEqual(new[] { "OCP1020", "OCP2020" }, repository.Codes());
    }

    [TestMethod]
    public void A_repository_with_SHA256_ids_is_judged_alike()
    {
        using var repository = new ChangedRepository("--object-format=sha256");
        repository.Accept(ChangedRepository.Shell);

        CollectionAssert.AreEqual(new[] { "OCP1020", "OCP2020" }, repository.Codes());
    }

    [TestMethod]
    public void A_linked_worktree_is_judged_by_the_branches_of_its_repository()
    {
        using var repository = new ChangedRepository();
        var linked = repository.Git.OutsidePathOf("linked");
        repository.Git.Git("worktree", "add", "-q", "-b", "other", linked, "main");
        File.WriteAllText(Path.Combine(linked, "policy.jsonc"), ChangedRepository.WeakerPolicy);

        CollectionAssert.Contains(repository.Codes(r => r with { BaseDirectory = linked }), "OCP2011");
    }

    [TestMethod]
    [DataRow(1, "", DisplayName = "the commit names the base as its parent, so where it started is known")]
    [DataRow(2, "OCP9010", DisplayName = "what lies between is not in the clone")]
    public void A_shallow_clone_with_the_base_beside_it_is_measured_from_the_base(int commits, string note)
    {
        using var repository = new ChangedRepository();
        for (var i = 0; i < commits; i++)
        {
            repository.Git.Write("README.md", $"text {i}");
            repository.Git.Commit();
        }

        var clone = repository.Git.OutsidePathOf("clone");
        repository.Git.Git("clone", "-q", "--depth=1", "--branch", "change", "file://" + repository.Git.Root, clone);

        CollectionAssert.AreEqual(new[] { "OCP0023" }, repository.Codes(r => r with { BaseDirectory = clone, Base = "origin/main" }));
        repository.Git.GitIn(clone, "fetch", "-q", "--depth=1", "origin", "main:refs/remotes/origin/main");
        var result = repository.Run(r => r with { BaseDirectory = clone, Base = "origin/main" });
        Assert.AreEqual(note, string.Join(' ', result.Diagnostics.Select(static d => d.Descriptor.Code)));
        Assert.AreEqual(GateVerdict.Passed, result.Verdict);
    }

    [TestMethod]
    public void A_partial_clone_that_lacks_the_policy_cannot_look()
    {
        using var repository = new ChangedRepository();
        repository.Git.Git("config", "uploadpack.allowFilter", "true");
        repository.Git.Write("policy.jsonc", ChangedRepository.WeakerPolicy);
        repository.Git.Commit();
        var clone = repository.Git.OutsidePathOf("clone");
        repository.Git.Git("clone", "-q", "--filter=blob:none", "--branch", "change", "file://" + repository.Git.Root, clone);

        var result = repository.Run(r => r with { BaseDirectory = clone, Base = "origin/main" });

        Assert.AreEqual(GateVerdict.CouldNotLook, result.Verdict);
        StringAssert.Contains(result.Diagnostics.Single(static d => d.Descriptor.Code == "OCP0023").Remedy, "--refetch");
    }
}
