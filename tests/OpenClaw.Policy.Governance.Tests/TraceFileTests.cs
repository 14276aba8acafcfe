using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Governance.Audit;
using OpenClaw.Policy.Governance.Tests.Support;
using OpenClaw.Policy.Governance.Traces;

namespace OpenClaw.Policy.Governance.Tests;

[TestClass]
public sealed class TraceFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("openclaw-trace-").FullName;

    private string File => Path.Combine(_folder, "trace.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [TestMethod]
    public void ASecondRunGoesOnWhereTheFirstEnded()
    {
        Append(1);
        var before = System.IO.File.ReadAllBytes(File);
        Append(2);
        CollectionAssert.AreEqual(before, System.IO.File.ReadAllBytes(File)[..before.Length]);
        Assert.AreEqual("trace-incomplete@2 trace-incomplete@3", SampleTraces.Codes(Audit()));
    }

    [TestMethod]
    public void TheHeadIsThatOfTheFile()
    {
        TraceHead head;
        using (var file = Open())
        {
            file.Append(SampleTraces.Event(0, 0, TraceStages.Classification, SampleTraces.Classification("red")));
            file.Append(SampleTraces.Event(1, 0, TraceStages.Blocked, "{}"));
            head = file.Head;
        }

        Assert.AreEqual(head, TraceHead.Parse(System.Text.Encoding.UTF8.GetBytes(head.ToJson())));
        Assert.AreEqual("", SampleTraces.Codes(Audit(head)));
    }

    [TestMethod]
    public void OnlyOneWriterHasAFile()
    {
        using var first = Open();
        Assert.ThrowsExactly<TraceInUseException>(() => Open().Dispose());
    }

    [TestMethod]
    public void TenWritersAtOnceMakeOneChain()
    {
        const int Each = 20;
        Parallel.For(0, 10, new ParallelOptions { MaxDegreeOfParallelism = 10 }, writer =>
        {
            for (var i = 0; i < Each;)
            {
                try
                {
                    using var file = Open();
                    file.Append(SampleTraces.Event(0, (writer * Each) + i, TraceStages.Classification, SampleTraces.Classification("red")));
                    file.Append(SampleTraces.Event(0, (writer * Each) + i, TraceStages.Blocked, "{}"));
                    i++;
                }
                catch (TraceInUseException)
                {
                    Thread.Yield();
                }
            }
        });
        var result = Audit();
        Assert.AreEqual("", SampleTraces.Codes(result));
        Assert.AreEqual((401, 200), ((int)result.Files[0].Lines, (int)result.Files[0].Traces));
    }

    /// <summary>What a writer that is killed leaves: each of 200 lengths of an unfinished line. The lines before it stay, and the chain goes on behind it.</summary>
    [TestMethod]
    public void AWriterThatWasKilledLosesNothingBefore()
    {
        Append(1);
        var whole = System.IO.File.ReadAllBytes(File);
        Append(2);
        var next = System.IO.File.ReadAllBytes(File)[whole.Length..];
        for (var length = 1; length <= 200; length++)
        {
            System.IO.File.WriteAllBytes(File, [.. whole, .. next[..Math.Min(length, next.Length - 1)]]);
            Append(3);
            CollectionAssert.AreEqual(whole, System.IO.File.ReadAllBytes(File)[..whole.Length]);
            Assert.AreEqual("trace-truncated@3 trace-incomplete@2 trace-incomplete@4", SampleTraces.Codes(Audit()), $"{length} bytes");
        }
    }

    [TestMethod]
    public void AFileThatIsNoTraceIsNotWrittenTo()
    {
        System.IO.File.WriteAllText(File, "hello\n");
        Assert.ThrowsExactly<InvalidDataException>(() => Open().Dispose());
        Assert.AreEqual("hello\n", System.IO.File.ReadAllText(File));
    }

    [TestMethod]
    public void ALineThatIsTooLongIsNotWritten()
    {
        using var file = Open();
        var long1 = SampleTraces.Event(2, 2, TraceStages.Classification, $$"""{"risk":"{{new string('x', 1024 * 1024)}}"}""");
        Assert.ThrowsExactly<InvalidDataException>(() => file.Append(long1));
        file.Append(SampleTraces.Event(3, 3, TraceStages.Classification, SampleTraces.Classification("red")));
        Assert.AreEqual(2, file.Head.Count);
    }

    private TraceFile Open() => TraceFile.Open(new Destination(File), SampleTraces.Header());

    private void Append(int id)
    {
        using var file = Open();
        file.Append(SampleTraces.Event(id, id, TraceStages.Classification, SampleTraces.Classification("green")));
    }

    private AuditResult Audit(TraceHead? head = null) => SampleTraces.Audit(SampleTraces.Split(System.IO.File.ReadAllBytes(File)), head);
}
