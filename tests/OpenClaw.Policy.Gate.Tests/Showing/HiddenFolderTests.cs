using OpenClaw.Policy.Gate.Showing;

namespace OpenClaw.Policy.Gate.Tests.Showing;

/// <summary>Paths are looked up by their segments.</summary>
[TestClass]
public sealed class HiddenFolderTests
{
    private static readonly HiddenFolder Folders = Of("/a/secret", "/a/secret/deep", "/b");

    [TestMethod]
    [DataRow("/a/secret", "/a/secret")]
    [DataRow("/a/secret/x/y", "/a/secret")]
    [DataRow("/a/secret/deep/y", "/a/secret/deep")]
    [DataRow("/a/secret/", "/a/secret")]
    [DataRow("/b/secret", "/b")]
    [DataRow("/a", null)]
    [DataRow("/a/secrets", null)]
    [DataRow("/c/a/secret", null)]
    [DataRow("a/secret", null)]
    public void The_deepest_hidden_path_counts(string path, string? expected) => Assert.AreEqual(expected, Find(path));

    [TestMethod]
    public void A_path_of_a_million_folders_is_walked_once() =>
        Assert.AreEqual("/b", Find("/b" + string.Concat(Enumerable.Repeat("/x", 1_000_000))));

    private static string? Find(string path) => Folders.Find(path.Replace('/', Path.DirectorySeparatorChar))?.Written;

    private static HiddenFolder Of(params string[] paths)
    {
        var folders = new HiddenFolder();
        foreach (var path in paths)
        {
            folders.Add(path.Replace('/', Path.DirectorySeparatorChar), new HiddenPath(path, path, DiagnosticLocation.WholeFile("/openclaw.json")));
        }

        return folders;
    }
}
