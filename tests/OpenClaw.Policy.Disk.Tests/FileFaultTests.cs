namespace OpenClaw.Policy.Disk.Tests;

/// <summary>What the system refuses is said in words, from the system's own answers.</summary>
[TestClass]
public sealed class FileFaultTests
{
    [TestMethod]
    [OSCondition(OperatingSystems.Linux)]
    public void A_full_disk_is_named()
    {
        var error = Assert.Throws<IOException>(static () => File.WriteAllText("/dev/full", "text"));

        Assert.AreEqual("the disk is full", FileFault.Words(error));
    }

    [TestMethod]
    public void A_missing_folder_and_a_missing_file_are_told_apart()
    {
        using var folder = new TempFolder();

        var (noFolder, noFile) = (
            Assert.Throws<DirectoryNotFoundException>(() => File.ReadAllText(folder.PathOf("none/file"))), Assert.Throws<FileNotFoundException>(() => File.ReadAllText(folder.PathOf("file"))));

        Assert.AreEqual(("a folder of its path is missing", "there is no such file"), (FileFault.Words(noFolder), FileFault.Words(noFile)));
    }

    [TestMethod]
    public void What_has_no_words_is_named_by_its_kind() =>
        Assert.AreEqual(("the system refused it", "InvalidDataException"), (FileFault.Words(new IOException("/home/somebody")), FileFault.Words(new InvalidDataException("/home/somebody"))));
}
