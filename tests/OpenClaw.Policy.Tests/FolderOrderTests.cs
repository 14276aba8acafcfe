using System.Text.RegularExpressions;
using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Tests;

/// <summary>The folders of the engine build on one another in one direction (docs/decisions/0185).</summary>
[TestClass]
public sealed partial class FolderOrderTests
{
    /// <summary>The rows that say what a release is made of; the parts ask the row. The one folder that stands nowhere in the order.</summary>
    private const string Table = "Releases";

    private static readonly string Engine = Path.Combine(Checkout.Folder, "src", "OpenClaw.Policy");

    /// <summary>Each uses only those before it.</summary>
    private static readonly string[] Order =
    [
        "Text", "Sources", "Files", "Diagnostics", "Nodes", "Canonical", "Failures", "Findings", "Markdown", "Json5", "Json", "Inputs",
        "Addressing", "ToolNaming", "Attestation", "Configuration", "Evidence", "Rules", "Disclosure", "Evaluation", "Drift", "Comparison", "Proposal", "Repair",
    ];

    public static IEnumerable<object[]> Folders => Order.Select(static folder => new object[] { folder });

    [TestMethod]
    public void Every_folder_of_the_engine_has_a_place_in_the_order() => CollectionAssert.AreEquivalent(
        Order.Append(Table).ToArray(),
        Directory.EnumerateDirectories(Engine).Select(Path.GetFileName).Except(["bin", "obj"]).ToArray());

    [TestMethod]
    [DynamicData(nameof(Folders))]
    public void A_folder_uses_only_what_stands_before_it(string folder)
    {
        var place = Array.IndexOf(Order, folder);

        var later = Directory.EnumerateFiles(Path.Combine(Engine, folder), "*.cs", SearchOption.AllDirectories)
            .SelectMany(static file => Used().Matches(File.ReadAllText(file)).Select(m => $"{Path.GetFileName(file)} uses {m.Groups["folder"].Value}"))
            .Where(use => Array.IndexOf(Order, use.Split(' ')[^1]) > place);

        Assert.AreEqual("", string.Join('\n', later));
    }

    [GeneratedRegex(@"^using OpenClaw\.Policy\.(?<folder>\w+)", RegexOptions.Multiline)]
    private static partial Regex Used();
}
