using System.Text.Json;
using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Comparison;
using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tests.Comparison;

[TestClass]
public sealed class RecordedComparisonsTests
{
    private static readonly string[] Corpora = ["compare/pairs.json", "compare/rules.json"];

    public static IEnumerable<object[]> Recordings =>
        from corpus in Corpora
        from release in RecordedJson.Read(corpus).SelectMany(RecordedJson.Outcomes).Select(static o => o.Release).Distinct()
        select new object[] { corpus, release };

    [TestMethod]
    [DynamicData(nameof(Recordings))]
    public void Two_policies_compare_as_the_release_compares_them(string corpus, string release)
    {
        var differences = from recorded in RecordedJson.Read(corpus)
                          from outcome in RecordedJson.Outcomes(recorded)
                          where outcome.Release == release
                          let want = Expected(outcome.Outcome)
                          let got = Compare(recorded, release)
                          where got != want
                          select $"{recorded.GetProperty("name").GetString()}\n  want {want}\n  got  {got}";

        Assert.AreEqual("", string.Join('\n', differences.Take(3)));
    }

    private static string Expected(JsonElement outcome) =>
        $"{outcome.GetProperty("exitCode").GetInt32()} {outcome.GetProperty("stdout").GetString()}{outcome.GetProperty("stderr").GetString()}".TrimEnd('\n');

    private static string Compare(JsonElement recorded, string release)
    {
        var (baseline, policy) = (recorded.GetProperty("baselinePath").GetString()!, recorded.GetProperty("policyPath").GetString()!);
        var files = new InMemoryFileSet(
            ($"/w/{baseline}", recorded.GetProperty("baseline").GetString()!), ($"/w/{policy}", recorded.GetProperty("policy").GetString()!));
        try
        {
            var comparison = PolicyComparer.Compare(
                PolicyComparer.Load(files, "/w", baseline), PolicyComparer.Load(files, "/w", policy), ReleaseCatalog.Find(release)!);
            return $"{comparison.ExitCode} {JsonTextWriter.GetText(comparison.ToNode())}";
        }
        catch (ReleaseFailureException failure)
        {
            return $"2 {failure.Message}";
        }
    }
}
