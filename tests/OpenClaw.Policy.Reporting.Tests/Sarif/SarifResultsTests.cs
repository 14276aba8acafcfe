using System.Globalization;
using System.Text.Json;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Tests.Support;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Reporting.Tests.Sarif;

[TestClass]
public sealed class SarifResultsTests
{
    [TestMethod]
    public void A_result_points_at_the_setting_and_links_to_the_rule_that_demands_otherwise()
    {
        var result = Result(Samples.DeniedServer);
        var related = result.GetProperty("relatedLocations")[0];

        Assert.AreEqual("openclaw.json", Uri(result));
        AssertRegion(Physical(result), 4, 7, 4, 16);
        Assert.AreEqual(1, related.GetProperty("id").GetInt32());
        Assert.AreEqual("policy.jsonc", related.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
        AssertRegion(related.GetProperty("physicalLocation"), 3, 34, 3, 43);
        Assert.AreEqual(
            "MCP server 'browser' is denied by policy. Remove this configured MCP server or update the policy after review. " +
            "See the policy rule that demands otherwise: [policy.jsonc:3](1).",
            Text(result));
    }

    [TestMethod]
    public void A_result_names_its_check_and_both_addresses()
    {
        var properties = Result(Samples.DeniedServer).GetProperty("properties");

        Assert.AreEqual("policy/mcp-denied-server", properties.GetProperty("checkId").GetString());
        Assert.AreEqual("oc://openclaw.config/mcp/servers/browser", properties.GetProperty("target").GetString());
        Assert.AreEqual("oc://policy.jsonc/mcp/servers/deny", properties.GetProperty("requirement").GetString());
    }

    [TestMethod]
    public void A_result_says_when_it_is_provisional()
    {
        var result = Result(Samples.ProvisionalFinding);

        Assert.IsTrue(result.GetProperty("properties").GetProperty("provisional").GetBoolean());
        Assert.StartsWith("Provisional: MCP server", Text(result));
        Assert.IsFalse(Result(Samples.DeniedServer).GetProperty("properties").TryGetProperty("provisional", out _));
    }

    [TestMethod]
    public void A_finding_about_a_whole_file_is_shown_in_its_first_line()
    {
        var result = Result(Samples.MissingPolicy);

        Assert.AreEqual("policy.jsonc", Uri(result));
        AssertRegion(Physical(result), 1, 1, 1, 1);
        Assert.IsFalse(result.GetProperty("partialFingerprints").TryGetProperty("primaryLocationLineHash", out _));
    }

    [TestMethod]
    public void A_place_outside_the_root_is_shown_in_the_config_and_named_without_its_folder()
    {
        var location = Samples.At(new SourceText("/home/someone/policy.jsonc", Samples.Policy), "\"browser\"");
        var result = Result(Samples.MissingPolicy with { Message = "It is wrong", Location = location });

        Assert.AreEqual("openclaw.json", Uri(result));
        AssertRegion(Physical(result), 1, 1, 1, 1);
        Assert.AreEqual("It is wrong. The place to edit is policy.jsonc:3, outside the repository.", Text(result));
    }

    [TestMethod]
    public void A_related_place_outside_the_root_is_named_without_a_link()
    {
        var outside = new RelatedLocation(DiagnosticLocation.WholeFile("/home/someone/policy.jsonc"), "the accepted hash");
        var result = Result(Samples.DeniedServer with { Related = [outside, .. Samples.DeniedServer.Related] });

        Assert.EndsWith("See the accepted hash: policy.jsonc, outside the repository. See the policy rule that demands otherwise: [policy.jsonc:3](1).", Text(result));
        Assert.AreEqual(1, result.GetProperty("relatedLocations").GetArrayLength());
        Assert.AreEqual(1, result.GetProperty("properties").GetProperty("relatedLocationsOmitted").GetInt32());
    }

    [TestMethod]
    public void Without_any_file_a_result_is_shown_where_the_config_would_be()
    {
        var run = Reports.SarifRun(Samples.With(Samples.NoConfig) with { ConfigPath = null, PolicyPath = null });

        Assert.AreEqual("openclaw.json", Uri(run.GetProperty("results")[0]));
    }

    [TestMethod]
    public void A_message_links_to_a_few_places_however_many_there_are() =>
        Assert.HasCount(5, EmbeddedLinks.In(Text(Result(Samples.DeniedServer with { Related = [.. Enumerable.Repeat(Samples.DeniedServer.Related[0], 1_500)] }))));

    [TestMethod]
    public void The_line_fingerprint_is_that_of_the_region_s_first_line() =>
        Assert.AreEqual(
            Policy.Reporting.Sarif.LineHashes.Of(Samples.Config).Line(4),
            Fingerprint(Result(Samples.DeniedServer), "primaryLocationLineHash"));

    [TestMethod]
    public void The_finding_fingerprint_does_not_depend_on_the_place_but_on_target_and_requirement()
    {
        var moved = Samples.DeniedServer with { Location = Samples.MissingPolicy.Location, Message = "Other words." };
        var otherTarget = Samples.DeniedServer with { Finding = Samples.DeniedServer.Finding! with { Target = "oc://openclaw.config/mcp/servers/other" } };
        var otherRule = Samples.DeniedServer with { Finding = Samples.DeniedServer.Finding! with { Requirement = "oc://policy.jsonc/other" } };

        var fingerprint = FindingFingerprint(Samples.DeniedServer);
        Assert.AreEqual(fingerprint, FindingFingerprint(moved));
        Assert.AreNotEqual(fingerprint, FindingFingerprint(otherTarget));
        Assert.AreNotEqual(fingerprint, FindingFingerprint(otherRule));
    }

    [TestMethod]
    public void Equal_findings_keep_apart_by_a_number()
    {
        var results = Reports.SarifRun(Samples.With(Samples.DeniedServer, Samples.DeniedServer)).GetProperty("results");

        Assert.EndsWith(":1", Fingerprint(results[0], "openclawPolicyFinding/v1"));
        Assert.EndsWith(":2", Fingerprint(results[1], "openclawPolicyFinding/v1"));
    }

    [TestMethod]
    [DynamicData(nameof(Hostile.Rows), typeof(Hostile))]
    public void Foreign_text_makes_no_link_and_no_placeholder(int row)
    {
        var text = Hostile.Text(row);
        var related = new RelatedLocation(Samples.DeniedServer.Related[0].Location with { Path = $"{Samples.Root}/{text[..Math.Min(text.Length, 200)]}/p" }, text);
        var result = Result(Samples.DeniedServer with { Message = text, Remedy = text, Related = [related] });
        var message = Text(result);

        var links = EmbeddedLinks.In(message);
        Assert.HasCount(1, links);
        Assert.AreEqual("1", links[0].Destination);
        Assert.IsEmpty(Placeholders(message));
        Assert.IsTrue(message.All(static c => !char.IsControl(c) && char.GetUnicodeCategory(c) is not UnicodeCategory.Format));
        Assert.IsLessThan(12_000 * 6, message.Length);
    }

    [TestMethod]
    [DynamicData(nameof(Hostile.Rows), typeof(Hostile))]
    public void A_path_is_a_relative_address_that_decodes_to_the_path(int row)
    {
        var text = Hostile.Text(row);
        if (text.Length > 1000)
        {
            return;
        }

        var uri = Uri(Result(Samples.DeniedServer with { Location = Samples.DeniedServer.Location! with { Path = $"{Samples.Root}/a{text}/openclaw.json" } }));

        Assert.IsTrue(System.Uri.IsWellFormedUriString(uri, UriKind.Relative), uri);
        Assert.IsTrue(uri.All(static c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_' or '~' or '%' or '/'), uri);
        Assert.AreEqual($"a{WellFormedText.Of(text)}/openclaw.json", System.Uri.UnescapeDataString(uri));
    }

    [TestMethod]
    public void A_path_longer_than_any_file_has_is_outside() =>
        Assert.AreEqual("openclaw.json", Uri(Result(Samples.DeniedServer with { Location = DiagnosticLocation.WholeFile($"{Samples.Root}/{new string('x', 5000)}") })));

    private static List<string> Placeholders(string message)
    {
        var withoutDoubled = message.Replace("{{", "", StringComparison.Ordinal).Replace("}}", "", StringComparison.Ordinal);
        return [.. Enumerable.Range(0, 3).Select(static i => $"{{{i}}}").Where(p => withoutDoubled.Contains(p, StringComparison.Ordinal))];
    }

    private static JsonElement Result(GateDiagnostic diagnostic) => Reports.SarifRun(Samples.With(diagnostic)).GetProperty("results")[0];

    private static JsonElement Physical(JsonElement result) => result.GetProperty("locations")[0].GetProperty("physicalLocation");

    private static string Uri(JsonElement result)
    {
        var location = Physical(result).GetProperty("artifactLocation");
        Assert.AreEqual("%SRCROOT%", location.GetProperty("uriBaseId").GetString());
        return location.GetProperty("uri").GetString()!;
    }

    private static string Text(JsonElement result) => result.GetProperty("message").GetProperty("text").GetString()!;

    private static string Fingerprint(JsonElement result, string name) => result.GetProperty("partialFingerprints").GetProperty(name).GetString()!;

    private static string FindingFingerprint(GateDiagnostic diagnostic) => Fingerprint(Result(diagnostic), "openclawPolicyFinding/v1");

    private static void AssertRegion(JsonElement physical, int startLine, int startColumn, int endLine, int endColumn)
    {
        var region = physical.GetProperty("region");
        Assert.AreEqual(
            (startLine, startColumn, endLine, endColumn),
            (region.GetProperty("startLine").GetInt32(), region.GetProperty("startColumn").GetInt32(), region.GetProperty("endLine").GetInt32(), region.GetProperty("endColumn").GetInt32()));
    }
}
