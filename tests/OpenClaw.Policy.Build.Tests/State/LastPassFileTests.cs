using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.State;
using OpenClaw.Policy.Disk;

namespace OpenClaw.Policy.Build.Tests.State;

[TestClass]
public sealed class LastPassFileTests
{
    [TestMethod]
    public void A_pass_comes_back_as_it_was()
    {
        using var folder = new TemporaryFolder();
        var key = StateKey.Open(folder.Root)!;
        var pass = Pass(folder);

        LastPassFile.Write(Place(folder), pass, key);
        var back = LastPassFile.Read(Place(folder), key);

        Assert.IsNotNull(back);
        Assert.AreEqual((pass.Request, pass.Summary), (back.Request, back.Summary));
        CollectionAssert.AreEqual(pass.Inputs.ToList(), back.Inputs.ToList());
        CollectionAssert.AreEqual(pass.Outputs.ToList(), back.Outputs.ToList());
        CollectionAssert.AreEqual(pass.Entries.ToList(), back.Entries.ToList());
    }

    [TestMethod]
    public void A_pass_that_another_user_sealed_counts_for_nothing()
    {
        using var folder = new TemporaryFolder();

        LastPassFile.Write(Place(folder), Pass(folder), StateKey.Open(folder.PathOf("other"))!);

        Assert.IsNull(LastPassFile.Read(Place(folder), StateKey.Open(folder.Root)!));
    }

    [TestMethod]
    [DataRow("\0abc\0", "\0abd\0")]
    [DataRow("/b\00\0", "/b\02\0", DisplayName = "a missing file that became a folder")]
    [DataRow("\0request\0", "\0\0")]
    [DataRow("OCP9001", "OCP9002")]
    public void A_pass_that_was_changed_counts_for_nothing(string text, string replacement)
    {
        using var folder = new TemporaryFolder();
        var key = StateKey.Open(folder.Root)!;
        LastPassFile.Write(Place(folder), Pass(folder), key);
        var content = File.ReadAllText(folder.PathOf("pass"));

        folder.Write("pass", content.Replace(text, replacement, StringComparison.Ordinal));

        Assert.AreNotEqual(content, File.ReadAllText(folder.PathOf("pass")));
        Assert.IsNull(LastPassFile.Read(Place(folder), key));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(1)]
    [DataRow(StateKey.SealLength - 1)]
    [DataRow(StateKey.SealLength)]
    [DataRow(StateKey.SealLength + 1)]
    public void A_file_that_was_cut_off_counts_for_nothing(int length)
    {
        using var folder = new TemporaryFolder();
        var key = StateKey.Open(folder.Root)!;
        LastPassFile.Write(Place(folder), Pass(folder), key);

        File.WriteAllBytes(folder.PathOf("pass"), File.ReadAllBytes(folder.PathOf("pass"))[..length]);

        Assert.IsNull(LastPassFile.Read(Place(folder), key));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("another program\0and another form")]
    public void What_another_program_sealed_counts_for_nothing(string content)
    {
        using var folder = new TemporaryFolder();
        var key = StateKey.Open(folder.Root)!;

        folder.Write("pass", key.Seal(content) + content);

        Assert.IsNull(LastPassFile.Read(Place(folder), key));
    }

    [TestMethod]
    public void A_pass_of_a_path_that_no_system_could_have_is_not_stored()
    {
        using var folder = new TemporaryFolder();
        var key = StateKey.Open(folder.Root)!;
        var pass = Pass(folder) with { Inputs = [new InputRecord("/a\0b", PathKind.Missing, null)] };

        LastPassFile.Write(Place(folder), pass, key);

        Assert.IsFalse(File.Exists(folder.PathOf("pass")));
    }

    [TestMethod]
    [DataRow("pipe")]
    [DataRow("socket")]
    [DataRow("terminal")]
    [DataRow("device")]
    [DataRow("folder")]
    [DataRow("nowhere")]
    [DataRow("link")]
    public void What_is_no_file_counts_for_nothing_and_keeps_nobody_waiting(string what)
    {
        using var folder = new TemporaryFolder();
        var key = StateKey.Open(folder.Root)!;
        LastPassFile.Write(Place(folder), Pass(folder), key);
        var path = folder.PathOf("pass");
        File.Move(path, folder.PathOf("real"));
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
                File.CreateSymbolicLink(path, what switch { "terminal" => "/dev/ptmx", "link" => "real", _ => "nothing" });
                break;
        }

        Assert.IsNull(LastPassFile.Read(Place(folder), key));
    }

    private static Destination Place(TemporaryFolder folder) => new(folder.PathOf("pass"), folder.Root);

    private static LastPass Pass(TemporaryFolder folder) => new(
        "request",
        LogText.Of("a summary"),
        [new InputRecord(folder.PathOf("a"), PathKind.File, "abc"), new InputRecord(folder.PathOf("b"), PathKind.Missing, null)],
        [new InputRecord(folder.PathOf("c"), PathKind.File, "def")],
        [new LogEntry(LogLevel.Warning, "OCP9001", "https://example.invalid/", LogText.Of("/a"), 1, 2, LogText.Of("a \"text\"\n"))]);
}
