using System.Diagnostics;

namespace OpenClaw.Policy.Disk.Tests;

[TestClass]
public sealed class InodeTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [TestMethod]
    public void Each_kind_is_told_from_the_others()
    {
        SpecialFile.MakePipe(_folder.PathOf("pipe"));
        SpecialFile.MakeSocket(_folder.PathOf("socket"));
        _folder.Write("file", "");
        Directory.CreateDirectory(_folder.PathOf("folder"));
        File.CreateSymbolicLink(_folder.PathOf("link"), "file");
        File.CreateSymbolicLink(_folder.PathOf("nowhere"), "nothing");

        Assert.AreEqual(InodeKind.Special, Kind("pipe"));
        Assert.AreEqual(InodeKind.Special, Kind("socket"));
        Assert.AreEqual(InodeKind.Special, Inode.Find("/dev/null", followsLink: false)?.Kind);
        Assert.AreEqual(InodeKind.File, Kind("file"));
        Assert.AreEqual(InodeKind.Folder, Kind("folder"));
        Assert.AreEqual(InodeKind.Link, Kind("link"));
        Assert.AreEqual(InodeKind.File, Kind("link", followsLink: true));
        Assert.AreEqual(InodeKind.Link, Kind("nowhere"));
        Assert.IsNull(Kind("nowhere", followsLink: true));
        Assert.IsNull(Kind("nothing"));
        Assert.IsNull(Kind("file/below"));
    }

    [TestMethod]
    public void Names_are_counted()
    {
        var (command, arguments) = OperatingSystem.IsWindows()
            ? ("fsutil", (string[])["hardlink", "create", _folder.PathOf("second"), _folder.Write("first", "")])
            : ("ln", [_folder.Write("first", ""), _folder.PathOf("second")]);
        Assert.AreEqual(1u, Inode.Find(_folder.PathOf("first"), followsLink: false)!.Value.Names);

        using var process = Process.Start(command, arguments);
        process.WaitForExit();

        Assert.AreEqual(2u, Inode.Find(_folder.PathOf("first"), followsLink: false)!.Value.Names);
    }

    public void Dispose() => _folder.Dispose();

    private InodeKind? Kind(string name, bool followsLink = false) => Inode.Find(_folder.PathOf(name), followsLink)?.Kind;
}
