using System.Text;

namespace OpenClaw.Policy.Disk.Tests;

[TestClass]
public sealed class RegularFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [TestMethod]
    [DataRow("")]
    [DataRow("text")]
    public void A_file_is_read_whole(string text) =>
        Assert.AreEqual(text, Encoding.UTF8.GetString(RegularFile.ReadAll(_folder.Write("file", text), 4)!.Value.Span));

    [TestMethod]
    public void A_file_beyond_the_limit_is_not_read() => Assert.IsNull(RegularFile.ReadAll(_folder.Write("file", "12345"), 4));

    [TestMethod]
    public void A_file_that_announces_no_length_is_read_up_to_the_limit()
    {
        const string file = "/proc/self/status";
        if (!File.Exists(file))
        {
            Assert.Inconclusive("Only Linux has such files.");
        }

        Assert.IsGreaterThan(100, RegularFile.ReadAll(file, 100_000)!.Value.Length);
        Assert.IsNull(RegularFile.ReadAll(file, 100));
    }

    [TestMethod]
    [DataRow("pipe", InodeKind.Special)]
    [DataRow("socket", InodeKind.Special)]
    [DataRow("device", InodeKind.Special)]
    [DataRow("folder", InodeKind.Folder)]
    [DataRow("link", InodeKind.Link)]
    public void What_is_no_file_is_refused_at_once(string what, InodeKind kind)
    {
        var path = _folder.PathOf("it");
        Make(what, path);

        var error = Assert.ThrowsExactly<NotRegularFileException>(() => RegularFile.ReadAll(path, 100, followsLink: what == "device"));

        Assert.AreEqual(kind, error.Kind);
    }

    [TestMethod]
    public void A_link_is_followed_only_when_it_may_be()
    {
        File.CreateSymbolicLink(_folder.PathOf("link"), _folder.Write("file", "text"));

        Assert.AreEqual(4, RegularFile.ReadAll(_folder.PathOf("link"), 4)!.Value.Length);
        Assert.ThrowsExactly<NotRegularFileException>(() => RegularFile.ReadAll(_folder.PathOf("link"), 4, followsLink: false));
    }

    [TestMethod]
    public void A_link_to_a_pipe_is_a_pipe()
    {
        SpecialFile.MakePipe(_folder.PathOf("pipe"));
        File.CreateSymbolicLink(_folder.PathOf("link"), "pipe");

        Assert.ThrowsExactly<NotRegularFileException>(() => RegularFile.Open(_folder.PathOf("link")));
    }

    [TestMethod]
    public void What_is_not_there_says_so()
    {
        Assert.ThrowsExactly<FileNotFoundException>(() => RegularFile.Open(_folder.PathOf("nothing")));
        Assert.ThrowsExactly<DirectoryNotFoundException>(() => RegularFile.Open(Path.Combine(_folder.Write("file", ""), "below")));
    }

    [TestMethod]
    public void A_path_that_no_file_can_have_is_refused_and_not_cut()
    {
        _folder.Write("file", "text");

        Assert.Throws<ArgumentException>(() => RegularFile.Open(_folder.PathOf("file\0.json")));
        Assert.Throws<IOException>(() => RegularFile.Open(_folder.PathOf(new string('x', 5000))));
    }

    [TestMethod]
    public void A_file_that_may_not_be_read_says_so()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess)
        {
            Assert.Inconclusive("The superuser may read everything.");
            return;
        }

        File.SetUnixFileMode(_folder.Write("file", ""), UnixFileMode.None);

        Assert.ThrowsExactly<UnauthorizedAccessException>(() => RegularFile.Open(_folder.PathOf("file")));
    }

    public void Dispose() => _folder.Dispose();

    private static void Make(string what, string path)
    {
        switch (what)
        {
            case "pipe":
                SpecialFile.MakePipe(path);
                break;
            case "socket":
                SpecialFile.MakeSocket(path);
                break;
            case "device":
                SpecialFile.LinkToEndlessDevice(path);
                break;
            case "folder":
                Directory.CreateDirectory(path);
                break;
            default:
                File.CreateSymbolicLink(path, "elsewhere");
                break;
        }
    }
}
