using OpenClaw.Policy.Reporting.Paths;

namespace OpenClaw.Policy.Reporting.Tests.Paths;

[TestClass]
public sealed class FolderInTextTests
{
    [TestMethod]
    [DataRow("no path at all", "no path at all")]
    [DataRow("/work/repo/a.json is wrong", "a.json is wrong")]
    [DataRow("escapes (root: /work/repo)", "escapes (root: ./)")]
    [DataRow("found in /work/repo.", "found in ./.")]
    [DataRow("found in /work/repo/ or above", "found in ./ or above")]
    [DataRow("/work/repo/a -> /work/repo/b -> /work/repo/a", "a -> b -> a")]
    [DataRow("/work/repository/a", "/work/repository/a")]
    [DataRow("/work/repo.old/a", "/work/repo.old/a")]
    [DataRow("/mnt/work/repo/a", "/mnt/work/repo/a")]
    [DataRow("/work/repo", "./")]
    public void A_path_below_the_folder_becomes_relative(string text, string expected) =>
        Assert.AreEqual(expected, new FolderInText("/work/repo/", windows: false).Remove(text));

    [TestMethod]
    [DataRow(@"c:\WORK\repo\a\b.json is wrong", @"a\b.json is wrong")]
    [DataRow(@"(root: C:\work\repo)", "(root: ./)")]
    [DataRow(@"C:\work\repository\a", @"C:\work\repository\a")]
    public void On_Windows_case_does_not_matter(string text, string expected) =>
        Assert.AreEqual(expected, new FolderInText(@"C:\work\repo", windows: true).Remove(text));

    [TestMethod]
    public void The_root_of_the_file_system_is_left_in_every_path() =>
        Assert.AreEqual("/etc/hosts", new FolderInText("/", windows: false).Remove("/etc/hosts"));
}
