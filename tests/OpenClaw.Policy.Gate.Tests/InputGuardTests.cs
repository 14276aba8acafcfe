using System.Text;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;

namespace OpenClaw.Policy.Gate.Tests;

[TestClass]
public sealed class InputGuardTests
{
    private const string Path = "/repo/openclaw.json";

    [TestMethod]
    [DataRow("a", "a")]
    [DataRow(null, null)]
    [DataRow("", "")]
    public void What_stays_as_it_was_read_passes(string? before, string? after) => InputGuard.RefuseChanges(Read(before), new OneFile(after));

    [TestMethod]
    [DataRow("a", "b")]
    [DataRow("a", "ab")]
    [DataRow("a", null)]
    [DataRow("a", "")]
    [DataRow("", "a")]
    [DataRow(null, "a")]
    [DataRow(null, "")]
    public void A_file_with_another_content_at_the_end_stops_the_run(string? before, string? after)
    {
        var stop = Assert.ThrowsExactly<GateStopException>(() => InputGuard.RefuseChanges(Read(before), new OneFile(after)));

        Assert.AreEqual((DiagnosticCatalog.InputChanged, Path), (stop.Diagnostics.Single().Descriptor, stop.Diagnostics.Single().Location!.Path));
    }

    [TestMethod]
    public void A_file_that_was_only_looked_for_and_appears_stops_the_run()
    {
        var record = new RecordingFileSet(new OneFile(null));
        _ = record.GetKind(Path);

        InputGuard.RefuseChanges(record, new OneFile(null));
        Assert.ThrowsExactly<GateStopException>(() => InputGuard.RefuseChanges(record, new OneFile("a")));
    }

    private static RecordingFileSet Read(string? content)
    {
        var record = new RecordingFileSet(new OneFile(content));
        _ = record.Read(Path, FileLimits.Document);
        return record;
    }

    private sealed class OneFile(string? content) : IFileSet
    {
        public FileReadResult Read(string path, int maxBytes) =>
            content is null ? FileReadResult.NotFound(path)
            : content.Length > maxBytes ? new(FileReadStatus.TooLarge, path, default, path)
            : new(FileReadStatus.Found, path, Encoding.UTF8.GetBytes(content), path);

        public EntryKind GetKind(string path) => content is null ? EntryKind.Missing : EntryKind.File;

        public bool HasOtherNames(string path) => false;
    }
}
