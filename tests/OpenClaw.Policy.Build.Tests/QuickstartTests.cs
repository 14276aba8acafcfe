using System.Text.RegularExpressions;
using OpenClaw.Policy.Build.Tests.Consumers;

namespace OpenClaw.Policy.Build.Tests;

[TestClass]
public sealed partial class QuickstartTests
{
    private static readonly string Quickstart = Path.Combine(TestPackage.RepositoryRoot(), "docs", "quickstart");

    [TestMethod]
    public void The_walk_through_shows_the_errors_and_ends_with_a_build_that_passes()
    {
        var readme = File.ReadAllText(Path.Combine(Quickstart, "README.md"));
        using var consumer = Consumer.CopyOf(Quickstart);
        consumer.Write("Directory.Build.props", $"""
            <Project><PropertyGroup><QuickstartPackageVersion>{TestPackage.Version}</QuickstartPackageVersion></PropertyGroup></Project>
            """);

        var failed = consumer.Build();
        Assert.AreEqual(1, failed.ExitCode, failed.Output);
        CollectionAssert.AreEqual(
            ShownErrors().Matches(readme).Select(static m => m.Value).ToList(),
            failed.Errors.Select(e => ShownErrors().Match(e[(consumer.Root.Length + 1)..]).Value).ToList());

        foreach (Match fix in Fixes().Matches(readme))
        {
            consumer.Replace(fix.Groups["old"].Value, fix.Groups["new"].Value);
        }

        var passed = consumer.Build();
        Assert.AreEqual((0, 1), (passed.ExitCode, passed.Evaluations), passed.Output);
        var again = consumer.Build();
        Assert.AreEqual((0, 0), (again.ExitCode, again.Evaluations), again.Output);
    }

    /// <summary>File, position, code, check and the first sentence.</summary>
    [GeneratedRegex(@"^\S+\(\d+,\d+\): error OCP\d{4}: policy/[a-z-]+: .*?\.(?= |$)", RegexOptions.Multiline)]
    private static partial Regex ShownErrors();

    [GeneratedRegex(@"^-(?<old>.+)\n\+(?<new>.+)$", RegexOptions.Multiline)]
    private static partial Regex Fixes();
}
