namespace OpenClaw.Policy.Disk.Tests;

[TestClass]
public sealed class DestinationTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [TestMethod]
    [DataRow("reports/x.sarif")]
    [DataRow("reports/deep/x.sarif")]
    [DataRow("plain/reports/x.sarif")]
    public void Nothing_is_written_where_a_link_leads_out_of_the_root(string name)
    {
        Directory.CreateDirectory(_folder.PathOf("plain"));
        var link = _folder.PathOf(name[..(name.IndexOf("reports", StringComparison.Ordinal) + "reports".Length)]);
        Directory.CreateSymbolicLink(link, _folder.Outside);

        var error = Assert.ThrowsExactly<LinkedFolderException>(() => Write(To(name)));

        Assert.AreEqual(link, error.Folder);
        Assert.IsEmpty(Directory.GetFileSystemEntries(_folder.Outside));
    }

    [TestMethod]
    public void A_link_within_the_root_is_refused_too()
    {
        Directory.CreateDirectory(_folder.PathOf("plain"));
        Directory.CreateSymbolicLink(_folder.PathOf("reports"), "plain");

        Assert.ThrowsExactly<LinkedFolderException>(() => Write(To("reports/x")));
    }

    [TestMethod]
    public void A_link_that_leads_nowhere_is_refused_too()
    {
        Directory.CreateSymbolicLink(_folder.PathOf("reports"), _folder.PathOf("nothing"));

        Assert.ThrowsExactly<LinkedFolderException>(() => Write(To("reports/x")));
        Assert.IsFalse(Directory.Exists(_folder.PathOf("nothing")));
    }

    [TestMethod]
    public void A_link_above_the_root_is_nobodys_doing()
    {
        var link = Path.Combine(_folder.Outside, "root");
        Directory.CreateSymbolicLink(link, _folder.Root);

        Write(new Destination(Path.Combine(link, "reports/x"), link));

        Assert.IsTrue(File.Exists(_folder.PathOf("reports/x")));
    }

    [TestMethod]
    public void A_path_outside_every_root_was_chosen_by_the_user()
    {
        Directory.CreateSymbolicLink(Path.Combine(_folder.Outside, "link"), _folder.Root);

        Write(new Destination(Path.Combine(_folder.Outside, "link/x"), _folder.PathOf("elsewhere")));

        Assert.IsTrue(File.Exists(_folder.PathOf("x")));
    }

    [TestMethod]
    public void A_folder_whose_name_only_begins_like_the_root_lies_outside()
    {
        Directory.CreateSymbolicLink(_folder.Root + "-2", _folder.Outside);

        Write(new Destination(_folder.Root + "-2/x", _folder.Root));

        Assert.IsTrue(File.Exists(Path.Combine(_folder.Outside, "x")));
    }

    [TestMethod]
    public void A_folder_that_becomes_a_link_while_the_file_is_written_is_noticed()
    {
        var destination = To("reports/x");
        using var prepared = PreparedFile.Write(destination, stream =>
        {
            stream.Write("new"u8);
            Directory.Move(_folder.PathOf("reports"), _folder.PathOf("moved"));
            Directory.CreateSymbolicLink(_folder.PathOf("reports"), _folder.Outside);
        });

        Assert.ThrowsExactly<LinkedFolderException>(() => prepared.Commit());
        Assert.IsEmpty(Directory.GetFileSystemEntries(_folder.Outside));
    }

    public void Dispose() => _folder.Dispose();

    private Destination To(string name) => new(_folder.PathOf(name), _folder.Root);

    private static void Write(Destination destination) => AtomicFile.Write(destination, static stream => stream.Write("new"u8));
}
