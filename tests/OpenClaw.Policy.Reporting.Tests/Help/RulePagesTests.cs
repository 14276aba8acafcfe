using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Reporting.Help;
using OpenClaw.Policy.Reporting.Tests.Support;
using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Reporting.Tests.Help;

[TestClass]
public sealed class RulePagesTests
{
    private static readonly string Pages = Path.Combine(Checkout.Folder, "docs", "diagnostics");

    private const int DescriptionLimit = 1024;

    public static IEnumerable<object[]> Codes => DocumentedCodes.All.Select(static d => new object[] { d.Code });

    [TestMethod]
    public void Every_code_has_a_page_and_every_page_a_code()
    {
        var files = Directory.EnumerateFiles(Pages).Select(Path.GetFileNameWithoutExtension).Order(StringComparer.Ordinal).ToList();

        CollectionAssert.AreEqual(DocumentedCodes.All.Select(static d => d.Code).Order(StringComparer.Ordinal).ToList(), files);
        CollectionAssert.AreEqual(files, RulePages.Codes.Order(StringComparer.Ordinal).ToList());
    }

    [TestMethod]
    [DynamicData(nameof(Codes))]
    public void A_page_has_the_title_of_the_catalogue(string code) =>
        Assert.AreEqual($"# {code}: {Descriptor(code).Title}", File.ReadLines(PageFile(code)).First());

    [TestMethod]
    [DynamicData(nameof(Codes))]
    public void A_page_begins_with_one_sentence_that_GitHub_takes_as_description(string code)
    {
        var description = RulePages.Of(Descriptor(code)).Description;
        var written = string.Join(' ', File.ReadLines(PageFile(code)).Skip(2).TakeWhile(static line => line.Length > 0));

        Assert.AreEqual(written.Replace("`", "", StringComparison.Ordinal), description);
        Assert.IsInRange(40, DescriptionLimit, description.Length);
        Assert.EndsWith(".", description);
        Assert.DoesNotContain(". ", description);
    }

    [TestMethod]
    [DynamicData(nameof(Codes))]
    public void The_help_is_the_page_below_its_title(string code)
    {
        var page = RulePages.Of(Descriptor(code));
        var written = string.Join('\n', File.ReadLines(PageFile(code)).Skip(2)) + "\n";

        Assert.AreEqual(written, page.Markdown.Replace($"]({DiagnosticCatalog.PageBase}", "](", StringComparison.Ordinal));
        Assert.DoesNotContain("](OCP", page.Markdown);
        Assert.DoesNotContain("](", page.Text);
        Assert.DoesNotContain("```", page.Text);
    }

    [TestMethod]
    [DynamicData(nameof(Codes))]
    public void A_page_shows_an_example_and_says_how_the_gate_treats_the_code(string code)
    {
        var descriptor = Descriptor(code);
        var text = RulePages.Of(descriptor).Text;

        Assert.Contains("\nExample\n", text);
        Assert.Contains("\nIn the gate\n", text);
        Assert.Contains(descriptor.CheckId ?? "\nIn the gate\nA ", text);
        Assert.Contains(descriptor.IsCouldNotLook ? "fails" : descriptor.IsNote ? "It never fails the gate" : "it fails the gate", text);
    }

    [TestMethod]
    public void A_code_without_a_page_is_described_by_its_title()
    {
        var unknown = DiagnosticCatalog.McpDeniedServer with { Code = "OCP1999", Title = "Something is wrong" };

        Assert.AreEqual("Something is wrong.", RulePages.Of(unknown).Description);
    }

    [TestMethod]
    public void The_table_of_codes_says_what_the_catalogue_says()
    {
        var table = Path.Combine(Checkout.Folder, "docs", "reference", "diagnostics.md");
        var rows = File.ReadLines(table).Where(static line => line.StartsWith("| [OCP", StringComparison.Ordinal)).ToList();

        CollectionAssert.AreEqual(DocumentedCodes.All.OrderBy(static d => d.Code, StringComparer.Ordinal).Select(Row).ToList(), rows);
    }

    private static string Row(DiagnosticDescriptor descriptor)
    {
        var check = descriptor.CheckId is { } checkId ? $"`{checkId}`" : "";
        var fails = descriptor.IsCouldNotLook ? "always" : descriptor.IsNote ? "never" : "at the threshold";
        return $"| [{descriptor.Code}](../diagnostics/{descriptor.Code}.md) | {descriptor.Title} | {check} | {descriptor.Severity.ToWord()} | {fails} |";
    }

    private static DiagnosticDescriptor Descriptor(string code) => DocumentedCodes.All.Single(d => d.Code == code);

    private static string PageFile(string code) => Path.Combine(Pages, $"{code}.md");
}
