using System.Text.Json;
using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Findings;

namespace OpenClaw.Policy.Tests.Rules.Shapes;

[TestClass]
public sealed class RecordedShapesTests
{
    public static IEnumerable<object[]> Releases => RecordedJson.Read("shapes/policies.json")
        .SelectMany(RecordedJson.Outcomes)
        .Select(static o => o.Release)
        .Distinct()
        .Select(static r => new object[] { r });

    [TestMethod]
    [DynamicData(nameof(Releases))]
    public void A_malformed_container_is_found_as_the_release_finds_it(string release)
    {
        var differences = from recorded in RecordedJson.Read("shapes/policies.json")
                          let policy = recorded.GetProperty("policy").GetString()!
                          from outcome in RecordedJson.Outcomes(recorded)
                          where outcome.Release == release
                          let want = Text(outcome.Outcome.GetProperty("finding"))
                          let got = FirstIssue(policy, release)
                          where got != want
                          select $"{policy}\n  want {want}\n  got  {got}";

        Assert.AreEqual("", string.Join('\n', differences.Take(3)));
    }

    private static string FirstIssue(string policy, string release)
    {
        try
        {
            return Text(Policies.Of(policy, release).FirstMalformedContainer());
        }
        catch (ReleaseFailureException failure)
        {
            return $"fails: {failure.Message}";
        }
    }

    private static string Text(Finding? finding)
    {
        Assert.AreEqual(finding is null, finding?.TargetOrigin is null, "a malformed place can be edited");
        return finding is null ? "well formed" : $"{finding.Message} | {finding.Target} | {finding.FixHint}";
    }

    private static string Text(JsonElement recorded) => recorded.ValueKind == JsonValueKind.Null ? "well formed"
        : recorded.TryGetProperty("fails", out var failure) ? $"fails: {failure.GetString()}"
        : $"{recorded.GetProperty("message").GetString()} | {recorded.GetProperty("target").GetString()} | {recorded.GetProperty("fixHint").GetString()}";
}
