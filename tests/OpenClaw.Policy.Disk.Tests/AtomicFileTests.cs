using System.IO.Pipes;
using System.Text;

namespace OpenClaw.Policy.Disk.Tests;

[TestClass]
public sealed class AtomicFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [TestMethod]
    public void A_file_is_replaced_and_keeps_its_rights()
    {
        _folder.Write("file", "old");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder.PathOf("file"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        Write("file");

        Assert.AreEqual("new", File.ReadAllText(_folder.PathOf("file")));
        CollectionAssert.AreEqual(new[] { "file" }, _folder.Names());
        if (!OperatingSystem.IsWindows())
        {
            Assert.IsTrue(File.GetUnixFileMode(_folder.PathOf("file")).HasFlag(UnixFileMode.UserExecute));
        }
    }

    [TestMethod]
    public void A_link_in_the_place_of_the_file_is_replaced_and_not_followed()
    {
        var victim = Path.Combine(_folder.Outside, "victim");
        File.WriteAllText(victim, "theirs");
        File.CreateSymbolicLink(_folder.PathOf("file"), victim);

        Write("file");

        Assert.AreEqual(("new", "theirs"), (File.ReadAllText(_folder.PathOf("file")), File.ReadAllText(victim)));
        Assert.IsNull(new FileInfo(_folder.PathOf("file")).LinkTarget);
    }

    [TestMethod]
    public void A_pipe_in_the_place_of_the_file_is_replaced()
    {
        SpecialFile.MakePipe(_folder.PathOf("file"));

        AtomicFile.WriteIfChanged(To("file"), "new"u8.ToArray());

        Assert.AreEqual("new", File.ReadAllText(_folder.PathOf("file")));
    }

    [TestMethod]
    public void A_folder_in_the_place_of_the_file_is_an_error_that_leaves_nothing()
    {
        Directory.CreateDirectory(_folder.PathOf("file"));

        Assert.Throws<Exception>(() => Write("file"));

        CollectionAssert.AreEqual(new[] { "file" }, _folder.Names());
    }

    [TestMethod]
    public void A_device_that_the_user_names_is_written_into()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Inconclusive("Only Linux gives an open pipe a name that nobody can replace, whatever this program does.");
        }

        using var reader = new AnonymousPipeServerStream(PipeDirection.In);
        var pipe = $"/proc/self/fd/{reader.ClientSafePipeHandle.DangerousGetHandle()}";

        AtomicFile.Write(new Destination(pipe, "/"), static stream => stream.Write("new"u8));

        var read = new byte[3];
        reader.ReadExactly(read);
        Assert.AreEqual("new", Encoding.UTF8.GetString(read));
    }

    [TestMethod]
    public void A_file_of_the_same_content_is_left_alone()
    {
        var path = _folder.Write("file", "same");
        var before = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, before);

        AtomicFile.WriteIfChanged(To("file"), "same"u8.ToArray());
        Assert.AreEqual(before, File.GetLastWriteTimeUtc(path));

        AtomicFile.WriteIfChanged(To("file"), "mesa"u8.ToArray());
        Assert.AreEqual("mesa", File.ReadAllText(path));
    }

    [TestMethod]
    [DataRow("file")]
    [DataRow("link")]
    [DataRow("pipe")]
    public void What_is_there_is_not_created_again(string what)
    {
        switch (what)
        {
            case "file":
                _folder.Write("it", "old");
                break;
            case "link":
                File.CreateSymbolicLink(_folder.PathOf("it"), Path.Combine(_folder.Outside, "nothing"));
                break;
            default:
                SpecialFile.MakePipe(_folder.PathOf("it"));
                break;
        }

        Assert.IsFalse(AtomicFile.Create(To("it"), "new"u8.ToArray()));
        CollectionAssert.AreEqual(new[] { "it" }, _folder.Names());
        Assert.IsEmpty(Directory.GetFileSystemEntries(_folder.Outside));
    }

    [TestMethod]
    public void A_writer_that_throws_leaves_nothing()
    {
        Assert.ThrowsExactly<InvalidOperationException>(() => AtomicFile.Write(To("file"), static _ => throw new InvalidOperationException()));

        Assert.IsEmpty(_folder.Names());
    }

    public void Dispose() => _folder.Dispose();

    private Destination To(string name) => new(_folder.PathOf(name), _folder.Root);

    private void Write(string name) => AtomicFile.Write(To(name), static stream => stream.Write("new"u8));
}
