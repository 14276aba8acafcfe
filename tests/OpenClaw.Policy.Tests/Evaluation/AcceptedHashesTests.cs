using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Tests.Evaluation;

/// <summary>The two hash locks.</summary>
[TestClass]
public sealed class AcceptedHashesTests
{
    private static readonly Workspace Clean = new() { Policy = "{ mcp: { servers: { deny: ['bad'] } } }" };

    [TestMethod]
    public void Hashes_that_hold_give_no_finding()
    {
        var attestation = Clean.Evaluate().Attestation;
        var accepted = new AcceptedHashes(new StringNode(attestation.PolicyHash!), new StringNode(attestation.AttestationHash));

        Assert.IsEmpty((Clean with { Accepted = accepted }).Findings());
    }

    [TestMethod]
    public void Another_policy_hash_is_the_only_finding_and_no_rule_is_evaluated()
    {
        var workspace = Clean with { Config = "{ mcp: { servers: { bad: {} } } }", Accepted = new(new StringNode("sha256:00"), null) };

        CollectionAssert.AreEqual(new[] { "policy/policy-hash-mismatch policy.jsonc:1:1 -" }, workspace.Findings());
    }

    [TestMethod]
    public void Another_attestation_hash_stands_in_for_the_findings_but_the_findings_are_attested()
    {
        var violating = Clean with { Config = "{ mcp: { servers: { bad: {} } } }" };
        var locked = violating with { Accepted = new(null, new StringNode("sha256:00")) };

        Assert.AreEqual("policy/attestation-hash-mismatch", locked.Finding().CheckId);
        Assert.AreEqual(violating.Evaluate().Attestation, locked.Evaluate().Attestation);
    }

    [TestMethod]
    public void A_malformed_policy_is_reported_instead_of_an_attestation_mismatch()
    {
        var workspace = new Workspace { Policy = "{ mcp: 1 }", Accepted = new(null, new StringNode("sha256:00")) };

        Assert.AreEqual("policy/policy-jsonc-invalid", workspace.Finding().CheckId);
    }

    [TestMethod]
    public void A_missing_policy_is_a_finding_and_has_no_policy_hash()
    {
        var workspace = new Workspace { Policy = null };

        Assert.AreEqual("policy/policy-jsonc-missing", workspace.Finding().CheckId);
        Assert.IsNull(workspace.Evaluate().Attestation.PolicyHash);
    }

    [TestMethod]
    public void Checks_that_are_switched_off_find_nothing_and_judge_nothing()
    {
        var workspace = Clean with { ChecksEnabled = false, Config = "{ mcp: { servers: { bad: {} } } }" };

        Assert.IsEmpty(workspace.Findings());
        Assert.IsFalse(workspace.Evaluate().HasRules);
    }
}
