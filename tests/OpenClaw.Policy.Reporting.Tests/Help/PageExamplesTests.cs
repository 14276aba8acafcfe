using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Tests.Support;
using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Reporting.Tests.Help;

/// <summary>What a page shows as an example is true: the gate gives the page's code for it.</summary>
[TestClass]
public sealed class PageExamplesTests
{
    private static readonly string Pages = Path.Combine(Checkout.Folder, "docs", "diagnostics");

    public static IEnumerable<object[]> PagesWithFiles => Directory.EnumerateFiles(Pages, "OCP*.md")
        .Where(static page => PageExample.Files(page).ContainsKey("openclaw.json") || PageExample.Files(page).ContainsKey("policy.jsonc"))
        .Select(static page => Path.GetFileNameWithoutExtension(page))
        .Except(NeedMoreThanFiles)
        .Order(StringComparer.Ordinal)
        .Select(static code => new object[] { code });

    /// <summary>An option of the gate, or a file that cannot be read, belongs to these examples.</summary>
    private static readonly string[] NeedMoreThanFiles = ["OCP0007", "OCP0016"];

    /// <summary>The gate reads this file only when it is told to.</summary>
    private const string Approvals = "exec-approvals.json";

    [TestMethod]
    [DynamicData(nameof(PagesWithFiles))]
    public void The_gate_gives_the_code_of_the_page(string code)
    {
        var folder = Directory.CreateTempSubdirectory("page-example-").FullName;
        try
        {
            var page = Path.Combine(Pages, $"{code}.md");
            var files = PageExample.Files(page);
            files.TryAdd("openclaw.json", "{}");
            foreach (var (name, content) in files)
            {
                File.WriteAllText(Path.Combine(folder, name), content);
            }

            var result = PolicyGate.Run(new GateRequest
            {
                BaseDirectory = folder,
                OpenClawVersion = ReleaseOf(page),
                ExecApprovals = files.ContainsKey(Approvals) ? Approvals : null,
            });

            Assert.Contains(code, result.Diagnostics.Select(static d => d.Descriptor.Code));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>An example that needs a certain release says so; the others hold for the newest.</summary>
    private static string? ReleaseOf(string page)
    {
        const string Words = "With OpenClaw ";
        var line = File.ReadLines(page).FirstOrDefault(static l => l.StartsWith(Words, StringComparison.Ordinal));
        return line?[Words.Length..].TrimEnd(':');
    }
}
