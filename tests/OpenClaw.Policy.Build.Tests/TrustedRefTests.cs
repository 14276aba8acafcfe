using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests;

/// <summary>The build judges a change by the commit that it is based on.</summary>
[TestClass]
public sealed class TrustedRefTests
{
    [TestMethod]
    public void A_change_that_drops_the_rule_it_breaks_fails_by_the_rule_of_the_base()
    {
        using var consumer = Committed();
        consumer.Write("openclaw.json", Consumer.ViolatingConfig);
        consumer.Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["other"] } } }""");

        var without = consumer.Build("-t:OpenClawPolicyCheck", "-p:OpenClawPolicyBaseRef=  ", "-p:OpenClawPolicyReport=report.json");
        Assert.AreEqual(0, without.ExitCode, without.Output);
        Assert.Contains("openclaw.json: passed, judged by itself; SARIF: ", without.Log);
        Assert.Contains("\"judged\": \"by itself\"", File.ReadAllText(consumer.PathOf("App/report.json")));

        var standing = consumer.Build("-t:OpenClawPolicyCheck", "-p:OpenClawPolicyBaseRef=  ");
        Assert.AreEqual((0, 1), (standing.ExitCode, standing.StandingPasses), standing.Output);
        Assert.Contains("openclaw.json passed, judged by itself; SARIF: ", standing.Log);

        var run = consumer.Build("-p:OpenClawPolicyBaseRef=HEAD");

        Assert.AreEqual(1, run.ExitCode, run.Output);
        Assert.Contains(static e => e.Contains("error OCP1020", StringComparison.Ordinal), run.Errors);
        Assert.Contains(static e => e.Contains("error OCP2021", StringComparison.Ordinal), run.Errors);
        Assert.Contains(", judged by base HEAD (", run.Log);
    }

    [TestMethod]
    public void A_base_that_moves_is_looked_at_in_every_build()
    {
        using var consumer = Committed();

        for (var build = 0; build < 2; build++)
        {
            var run = consumer.Build("-t:OpenClawPolicyCheck", "-p:OpenClawPolicyBaseRef=HEAD");
            Assert.AreEqual((0, 1), (run.ExitCode, run.Evaluations), run.Output);
        }
    }

    [TestMethod]
    public void A_policy_that_is_weaker_than_its_baseline_fails()
    {
        using var consumer = Committed();
        consumer.Write("baseline.jsonc", """{ "mcp": { "servers": { "deny": ["untrusted", "more"] } } }""");

        var run = consumer.Build("-p:OpenClawPolicyBaselinePolicy=../baseline.jsonc");

        Assert.AreEqual(1, run.ExitCode, run.Output);
        Assert.Contains(": error OCP2011: ", run.Errors.Single());
    }

    private static Consumer Committed()
    {
        var consumer = new Consumer();
        consumer.AddProject("App");
        consumer.Git("init", "-q");
        consumer.Commit();
        return consumer;
    }
}
