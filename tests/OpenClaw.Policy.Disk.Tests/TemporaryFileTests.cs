using System.Diagnostics;

namespace OpenClaw.Policy.Disk.Tests;

/// <summary>What killed processes leave is removed, and nothing else.</summary>
[TestClass]
public sealed class TemporaryFileTests : IDisposable
{
    private const string LeftOver = ".openclaw-policy-0123456789ab.tmp";

    private readonly TempFolder _folder = new();

    [TestMethod]
    public void The_next_write_removes_what_a_killed_one_left()
    {
        _folder.Write(LeftOver, "half");

        Write("file");

        CollectionAssert.AreEqual(new[] { "file" }, _folder.Names());
    }

    [TestMethod]
    public void What_is_being_written_stays()
    {
        using var other = PreparedFile.Write(To("other"), static stream => stream.Write("other"u8));

        Write("file");
        Assert.HasCount(2, _folder.Names());
        other.Commit();

        CollectionAssert.AreEqual(new[] { "file", "other" }, _folder.Names());
    }

    [TestMethod]
    public void What_another_process_is_writing_stays()
    {
        if (!OperatingSystem.IsLinux())
        {
            Assert.Inconclusive("It takes the command flock.");
        }

        var path = _folder.Write(LeftOver, "theirs");
        using var process = Process.Start(new ProcessStartInfo("flock", [path, "cat"]) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        process.StandardInput.Write("x");
        process.StandardInput.Flush();
        process.StandardOutput.Read();

        Write("file");
        Assert.IsTrue(File.Exists(path));

        process.StandardInput.Close();
        process.WaitForExit();
        Write("file");
        Assert.IsFalse(File.Exists(path));
    }

    [TestMethod]
    [DataRow(".openclaw-policy-0123456789a.tmp")]
    [DataRow(".openclaw-policy-0123456789abc.tmp")]
    [DataRow(".openclaw-policy-0123456789aB.tmp")]
    [DataRow(".openclaw-policy-0123456789-b.tmp")]
    [DataRow(".openclaw-policy-.tmp")]
    [DataRow("openclaw-policy-0123456789ab.tmp")]
    [DataRow(".openclaw-policy-0123456789ab.tmp2")]
    [DataRow(".openclaw.json.abcdefgh.ijk")]
    public void A_file_with_another_name_stays(string name)
    {
        _folder.Write(name, "theirs");

        Write("file");

        Assert.Contains(name, _folder.Names());
    }

    [TestMethod]
    [DataRow("pipe")]
    [DataRow("link")]
    [DataRow("folder")]
    public void What_is_no_file_stays_and_holds_nobody_up(string what)
    {
        var victim = Path.Combine(_folder.Outside, "victim");
        File.WriteAllText(victim, "theirs");
        switch (what)
        {
            case "pipe":
                SpecialFile.MakePipe(_folder.PathOf(LeftOver));
                break;
            case "link":
                File.CreateSymbolicLink(_folder.PathOf(LeftOver), victim);
                break;
            default:
                _folder.Write(Path.Combine(LeftOver, "file"), "");
                break;
        }

        Write("file");

        CollectionAssert.AreEqual(new[] { LeftOver, "file" }, _folder.Names());
        Assert.AreEqual("theirs", File.ReadAllText(victim));
    }

    [TestMethod]
    public void Many_writers_of_one_folder_do_not_disturb_each_other()
    {
        Parallel.For(0, 400, new ParallelOptions { MaxDegreeOfParallelism = 8 }, i => Write($"file{i % 20}"));

        Assert.HasCount(20, _folder.Names());
    }

    public void Dispose() => _folder.Dispose();

    private Destination To(string name) => new(_folder.PathOf(name), _folder.Root);

    private void Write(string name) => AtomicFile.Write(To(name), static stream => stream.Write("new"u8));
}
