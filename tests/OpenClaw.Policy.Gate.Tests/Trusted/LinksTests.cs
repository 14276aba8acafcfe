using OpenClaw.Policy.Gate.Trusted;

namespace OpenClaw.Policy.Gate.Tests.Trusted;

[TestClass]
public sealed class LinksTests
{
    [TestMethod]
    [DataRow("file.txt", false)]
    [DataRow("folder/file.txt", false)]
    [DataRow("link.txt", true)]
    [DataRow("dangling.txt", true)]
    [DataRow("linked/file.txt", true)]
    [DataRow("linked/deep/file.txt", true)]
    [DataRow("missing/file.txt", false)]
    [DataRow(".", false, DisplayName = "the root, which is itself a link")]
    [DataRow("../outside.txt", false, DisplayName = "a link beside the root")]
    public void A_link_counts_below_the_root_only(string path, bool isLink)
    {
        using var folder = new TempRepository(arguments: null);
        folder.Write("file.txt", "");
        folder.Write("folder/file.txt", "");
        folder.Link("link.txt", "file.txt");
        folder.Link("dangling.txt", "nothing");
        folder.Link("linked", "folder");
        File.CreateSymbolicLink(folder.OutsidePathOf("outside.txt"), "nothing");
        var root = folder.OutsidePathOf("root");
        Directory.CreateSymbolicLink(root, folder.Root);

        Assert.AreEqual(isLink, Links.StandOn(Path.GetFullPath(path, root), root));
    }
}
