using OpenClaw.Policy.Fuzzing.Pairs;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tests.Comparison;

/// <summary>
/// What breaks a baseline breaks every policy that the gate takes for as strict. The fuzzer looks further in the same way
/// (docs/reference/fuzzing.md).
/// </summary>
[TestClass]
public sealed class PolicyPairTests
{
    private const int Pairs = 250;
    private const int Workspaces = 16;

    [TestMethod]
    [DataRow("2026.5.28")]
    [DataRow("2026.7.35")]
    [DataRow("2026.9.6")]
    public void What_breaks_a_baseline_breaks_a_policy_that_is_taken_for_as_strict(string release)
    {
        var output = new StringWriter();

        var count = new StrictnessRun(ReleaseCatalog.Find(release)!, FirstSeed: 1, Pairs, Workspaces).Execute(output);

        Assert.AreEqual(0, count.Counterexamples, output.ToString());

        // The pairs are of a kind that would show a mistake: many are taken for as strict, and their baselines are broken again and again.
        Assert.IsGreaterThan(Pairs / 10, count.Accepted);
        Assert.IsGreaterThan(count.Accepted, count.Broken);
    }
}
