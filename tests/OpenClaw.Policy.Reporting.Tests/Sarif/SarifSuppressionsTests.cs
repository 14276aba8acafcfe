using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Sarif;
using OpenClaw.Policy.Reporting.Tests.Support;

namespace OpenClaw.Policy.Reporting.Tests.Sarif;

[TestClass]
public sealed class SarifSuppressionsTests
{
    private static readonly Dictionary<string, string> Reasons = new() { ["OCP1020"] = "The property NoWarn of the build lists OCP1020." };

    [TestMethod]
    public void A_silenced_finding_stays_with_its_reason_and_nothing_else_changes()
    {
        var original = Reports.SarifBytes(Tolerated() with { Diagnostics = [Samples.DeniedServer with { Message = "漢字 <&> \u202e" }] });

        var suppressed = SarifSuppressions.Apply(original, Reasons);

        var document = JsonNode.Parse(suppressed)!;
        var result = document["runs"]![0]!["results"]![0]!.AsObject();
        Assert.AreEqual(
            """[{"kind":"external","status":"accepted","justification":"The property NoWarn of the build lists OCP1020."}]""",
            result["suppressions"]!.ToJsonString());
        Assert.IsTrue(result.Remove("suppressions"));
        Assert.IsTrue(JsonNode.DeepEquals(JsonNode.Parse(original), document));
        CollectionAssert.AreEqual(original, SarifSuppressions.Apply(original, new Dictionary<string, string>()));
    }

    [TestMethod]
    public void What_fails_the_gate_is_never_suppressed()
    {
        var reasons = new Dictionary<string, string>(Reasons) { ["OCP0004"] = "no" };

        Assert.DoesNotContain("suppressions", Apply(Samples.With(Samples.DeniedServer)));
        Assert.DoesNotContain("suppressions", Apply(Tolerated() with { Diagnostics = [Samples.MissingPolicy] }));

        string Apply(GateResult result) => Encoding.UTF8.GetString(SarifSuppressions.Apply(Reports.SarifBytes(result), reasons));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("[]")]
    [DataRow("""{"runs":[{}]}""")]
    [DataRow("""{"runs":[{"properties":{"failOn":"none"},"results":[{"ruleId":7}]}]}""")]
    public void A_file_that_is_no_such_log_is_refused(string content) =>
        Assert.ThrowsExactly<IOException>(() => SarifSuppressions.Apply(Encoding.UTF8.GetBytes(content), Reasons));

    private static GateResult Tolerated() => Samples.With(Samples.DeniedServer) with { FailOn = null, Verdict = GateVerdict.Passed };
}
