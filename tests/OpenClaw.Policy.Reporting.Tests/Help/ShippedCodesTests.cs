using System.Globalization;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Reporting.Tests.Help;

/// <summary>
/// A code that was shipped stands in workflows, waivers and alerts of others: it keeps its number, its meaning and its severity. A code
/// that is not in the list yet may still change.
/// </summary>
[TestClass]
public sealed class ShippedCodesTests
{
    private static readonly string ListFile = Path.Combine(Checkout.Folder, "docs", "reference", "shipped-codes.md");

    private static readonly List<string> Rows = [.. File.ReadLines(ListFile).Where(static l => l.StartsWith("| OCP", StringComparison.Ordinal))];

    [TestMethod]
    public void A_shipped_code_is_what_it_was()
    {
        foreach (var row in Rows)
        {
            var code = row.Split('|')[1].Trim();
            Assert.AreEqual(row, DiagnosticCatalog.Find(code) is { } descriptor ? Row(descriptor, row.Split('|')[2].Trim()) : null, $"{code} was shipped; a code is never changed or removed.");
        }
    }

    [TestMethod]
    public void Codes_are_listed_once_in_order_and_no_shipped_row_is_gone()
    {
        var codes = Rows.Select(static r => r.Split('|')[1].Trim()).ToList();

        CollectionAssert.AreEqual(codes.Distinct().Order(StringComparer.Ordinal).ToList(), codes);
        Assert.IsGreaterThanOrEqualTo(123, codes.Count);
    }

    private static string Row(DiagnosticDescriptor d, string since) => string.Create(
        CultureInfo.InvariantCulture, $"| {d.Code} | {since} | {d.Name} | {d.CheckId} | {d.Severity.ToWord()} | {d.SecuritySeverity:0.0} | {d.Title} |");
}
