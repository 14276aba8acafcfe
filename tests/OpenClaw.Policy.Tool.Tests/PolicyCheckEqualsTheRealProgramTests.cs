using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Tool.Tests.Corpus;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary>For every recorded run: same report member for member, hashes included, same exit code, a refusal where it refused.</summary>
[TestClass]
public sealed class PolicyCheckEqualsTheRealProgramTests
{
    private const int ShownDifferences = 100;

    public static IEnumerable<object[]> Releases => ReleaseCatalog.All.Select(static r => new object[] { r.Version });

    [TestMethod]
    [DynamicData(nameof(Releases))]
    public void Every_recorded_run_of_a_release_is_repeated(string release)
    {
        var cases = PolicyCorpus.Of(release);
        if (cases.Count == 0)
        {
            Assert.Inconclusive($"There are no cases for {release}.");
        }

        var differences = cases.AsParallel().AsOrdered()
            .Select(static c => (Case: c, Difference: CaseRun.Difference(c)))
            .Where(static r => r.Difference is not null)
            .Select(static r => $"  {r.Case}: {r.Difference}")
            .ToList();

        Assert.AreEqual(
            0,
            differences.Count,
            $"{differences.Count} of {cases.Count} differ, first:\n{string.Join('\n', differences.Take(ShownDifferences))}");
    }
}
