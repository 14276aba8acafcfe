using System.Text.Json;
using OpenClaw.Policy.Governance.Classification;
using OpenClaw.Policy.Governance.Rules;

namespace OpenClaw.Policy.Governance.Tests;

/// <summary>
/// Requests with the class that a person gave them (tests/corpus/governance/labelled.jsonl). The rules were written with the set <c>development</c> in
/// sight; of the set <c>held-out</c> only the rate was ever looked at. OPENCLAW_POLICY_CORPUS can name a folder with another file of that form.
/// </summary>
[TestClass]
public sealed class LabelledRequestsTests
{
    private static readonly string Corpus = Path.Combine(
        Environment.GetEnvironmentVariable("OPENCLAW_POLICY_CORPUS") is { Length: > 0 } given && Directory.Exists(Path.Combine(given, "governance"))
            ? given : Path.Combine(AppContext.BaseDirectory, "corpus"),
        "governance", "labelled.jsonl");

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow("development", 0.97)]
    [DataRow("held-out", 0.93)]
    public void MostRequestsGetTheirClass(string set, double least)
    {
        var results = Classified().Where(r => r.Set == set).ToList();
        var right = results.Count(static r => r.Expected == r.Found);
        TestContext.WriteLine($"{set}: {right} of {results.Count}");
        Assert.IsGreaterThanOrEqualTo(least, (double)right / results.Count);
    }

    [TestMethod]
    public void NoRedRequestIsGreen() =>
        Assert.AreEqual("", string.Join("\n", Classified().Where(static r => r is { Expected: RiskClass.Red, Found: RiskClass.Green }).Select(static r => r.Request)));

    private static IEnumerable<(string Request, string Set, RiskClass Expected, RiskClass Found)> Classified()
    {
        var classifier = new Classifier(ShippedRules.Default);
        foreach (var line in File.ReadLines(Corpus))
        {
            using var document = JsonDocument.Parse(line);
            var request = document.RootElement.GetProperty("request").GetString()!;
            yield return (
                request, document.RootElement.GetProperty("set").GetString()!, RiskWords.TryParse(document.RootElement.GetProperty("risk").GetString())!.Value,
                classifier.Classify(request).Risk);
        }
    }
}
