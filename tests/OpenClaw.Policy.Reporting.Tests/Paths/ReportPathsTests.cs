using OpenClaw.Policy.Gate.Showing;
using OpenClaw.Policy.Reporting.Paths;

namespace OpenClaw.Policy.Reporting.Tests.Paths;

[TestClass]
public sealed class ReportPathsTests
{
    [TestMethod]
    [DataRow("/work/repo", "/work/repo/a/b.json", "a/b.json")]
    [DataRow("/work/repo/", "/work/repo/a", "a")]
    [DataRow("/work/repo", "/work/repo", ".")]
    [DataRow("/work/repo", "/work/repo/", ".")]
    [DataRow("/work/repo", "/work/repository/a", null)]
    [DataRow("/work/repo", "/work/repo/../secret", null)]
    [DataRow("/work/repo", "/Work/Repo/a", null)]
    [DataRow("/work/repo", "/work/repo/a..b/..c", "a..b/..c")]
    [DataRow("/work/repo", "/work/repo/a\\b", "a\\b")]
    [DataRow("/", "/etc/openclaw.json", "etc/openclaw.json")]
    public void On_Linux_a_path_is_relative_to_the_folder_it_lies_in(string folder, string path, string? expected) =>
        Assert.AreEqual(expected, new ReportPaths(folder, windows: false, ShownPaths.All).TryMakeRelative(path));

    [TestMethod]
    [DataRow(@"C:\work\repo", @"C:\work\repo\a\b.json", "a/b.json")]
    [DataRow(@"C:\work\repo", @"c:\Work\Repo\A", "A")]
    [DataRow(@"C:\", @"C:\a", "a")]
    [DataRow(@"C:\work\repo", @"C:\work\repo\..\secret", null)]
    [DataRow(@"C:\work\repo", @"D:\work\repo\a", null)]
    public void On_Windows_slashes_and_case_do_not_matter(string folder, string path, string? expected) =>
        Assert.AreEqual(expected, new ReportPaths(folder, windows: true, ShownPaths.All).TryMakeRelative(path));

    [TestMethod]
    public void A_path_outside_keeps_its_name_only_when_the_report_leaves_the_machine()
    {
        var paths = new ReportPaths("/work/repo", windows: false, ShownPaths.All);

        Assert.AreEqual("/home/someone/openclaw.json", paths.Show("/home/someone/openclaw.json"));
        Assert.AreEqual("openclaw.json", paths.ShowWithoutMachine("/home/someone/openclaw.json"));
    }

    [TestMethod]
    [DataRow("a b/c#d", "a%20b/c%23d")]
    [DataRow("100%/;", "100%25/%3B")]
    [DataRow("a:b", "a%3Ab")]
    [DataRow("é/漢", "%C3%A9/%E6%BC%A2")]
    [DataRow("a\nb", "a%0Ab")]
    [DataRow("a\\b", "a%5Cb")]
    public void An_address_is_percent_encoded_segment_by_segment(string path, string expected) =>
        Assert.AreEqual(expected, ReportPaths.ToUri(path));
}
