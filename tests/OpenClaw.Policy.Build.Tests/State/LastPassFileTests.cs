using OpenClaw.Policy.Build.Logging;
using OpenClaw.Policy.Build.State;
using OpenClaw.Policy.Files;

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

        LastPassFile.Write(folder.PathOf("pass"), pass, key);
        var back = LastPassFile.Read(folder.PathOf("pass"), key);

        Assert.IsNotNull(back);
        Assert.AreEqual((pass.Tool, pass.Request), (back.Tool, back.Request));
        CollectionAssert.AreEqual(pass.Inputs.ToList(), back.Inputs.ToList());
        CollectionAssert.AreEqual(pass.Outputs.ToList(), back.Outputs.ToList());
        CollectionAssert.AreEqual(pass.Entries.ToList(), back.Entries.ToList());
    }

    [TestMethod]
    public void A_pass_that_another_user_sealed_counts_for_nothing()
    {
        using var folder = new TemporaryFolder();

        LastPassFile.Write(folder.PathOf("pass"), Pass(folder), StateKey.Open(folder.PathOf("other"))!);

        Assert.IsNull(LastPassFile.Read(folder.PathOf("pass"), StateKey.Open(folder.Root)!));
    }

    [TestMethod]
    [DataRow("\"Missing\"", "\"Directory\"")]
    [DataRow("abc", "abd")]
    [DataRow("\"pass\":{", "\"pass\":{ ")]
    [DataRow("}]}}", "}]},\"pass\":{}}")]
    public void A_pass_that_was_changed_counts_for_nothing(string text, string replacement)
    {
        using var folder = new TemporaryFolder();
        var key = StateKey.Open(folder.Root)!;
        LastPassFile.Write(folder.PathOf("pass"), Pass(folder), key);
        var content = File.ReadAllText(folder.PathOf("pass"));

        folder.Write("pass", content.Replace(text, replacement, StringComparison.Ordinal));

        Assert.AreNotEqual(content, File.ReadAllText(folder.PathOf("pass")));
        Assert.IsNull(LastPassFile.Read(folder.PathOf("pass"), key));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("{}")]
    [DataRow("[]")]
    [DataRow("{\"seal\":1,\"pass\":{}}")]
    [DataRow("{\"seal\":\"\",\"pass\":{}}")]
    [DataRow("{\"pass\":")]
    public void A_broken_file_counts_for_nothing(string content)
    {
        using var folder = new TemporaryFolder();

        folder.Write("pass", content);

        Assert.IsNull(LastPassFile.Read(folder.PathOf("pass"), StateKey.Open(folder.Root)!));
    }

    private static LastPass Pass(TemporaryFolder folder) => new(
        "tool",
        "request",
        [new InputRecord(folder.PathOf("a"), EntryKind.File, "abc"), new InputRecord(folder.PathOf("b"), EntryKind.Missing, null)],
        [new InputRecord(folder.PathOf("c"), EntryKind.File, "def")],
        [new LogEntry(LogLevel.Warning, "OCP9001", "https://example.invalid/", LogText.Of("/a"), 1, 2, LogText.Of("a \"text\"\n"))]);
}
