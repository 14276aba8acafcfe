using OpenClaw.Policy.Governance.Checks;
using OpenClaw.Policy.Governance.Tests.Support;

namespace OpenClaw.Policy.Governance.Tests;

/// <summary>
/// A trace of 10,000 lines and its header, changed at random places (one seed): each change is found, at its line. OPENCLAW_POLICY_TAMPERINGS says
/// how many of each kind are tried; 200 of each take some minutes.
/// </summary>
[TestClass]
public sealed class TraceTamperingTests
{
    private const int Lines = 10_001;
    private static readonly int Tries = int.TryParse(Environment.GetEnvironmentVariable("OPENCLAW_POLICY_TAMPERINGS"), out var given) ? given : 10;

    private static readonly Lazy<List<byte[]>> Whole = new(static () => SampleTraces.Lines(Lines));

    [TestMethod]
    public void AWholeTraceHasNoFinding() => Assert.AreEqual("", SampleTraces.Codes(SampleTraces.Audit(Whole.Value, SampleTraces.HeadOf(Whole.Value))));

    [TestMethod]
    public void AnEditedLineIsFound() => Try(1, Lines, static (lines, place, random) =>
    {
        // Any byte but the line end, to any other: the line can become unreadable, or stay JSON.
        var line = (byte[])lines[place].Clone();
        var at = random.Next(line.Length - 1);
        line[at] = (byte)(line[at] ^ (1 + random.Next(127)));
        if (line[at] == '\n')
        {
            line[at] = (byte)'x';
        }

        lines[place] = line;
        return place + 1;
    });

    [TestMethod]
    public void ARemovedLineIsFound() => Try(0, Lines - 1, static (lines, place, _) =>
    {
        lines.RemoveAt(place);
        return place + 1;
    });

    [TestMethod]
    public void SeveralRemovedLinesAreFound() => Try(0, Lines - 20, static (lines, place, random) =>
    {
        lines.RemoveRange(place, 2 + random.Next(10));
        return place + 1;
    });

    [TestMethod]
    public void TwoLinesThatChangedPlacesAreFound() => Try(0, Lines - 1, static (lines, place, _) =>
    {
        (lines[place], lines[place + 1]) = (lines[place + 1], lines[place]);
        return place + 1;
    });

    [TestMethod]
    public void AMovedLineIsFound() => Try(0, Lines - 1000, static (lines, place, random) =>
    {
        var line = lines[place];
        lines.RemoveAt(place);
        lines.Insert(place + 1 + random.Next(900), line);
        return place + 1;
    });

    [TestMethod]
    public void ARepeatedLineIsFound() => Try(1, Lines, static (lines, place, random) =>
    {
        lines.Insert(place, lines[random.Next(place)]);
        return place + 1;
    });

    [TestMethod]
    public void ALineOfAnotherTraceIsFound()
    {
        var others = SampleTraces.Lines(201);
        Try(1, Lines, (lines, place, random) =>
        {
            lines.Insert(place, others[1 + random.Next(199)]);
            return place + 1;
        });
    }

    [TestMethod]
    public void ALineOfTheFirstFormIsFound() => Try(1, Lines, static (lines, place, _) =>
    {
        lines.Insert(place, """{"trace_id":"x","ts":"2026-11-20T07:00:00.000000+00:00","stage":"classification","payload":{"risk":"green"}}"""u8.ToArray().Append((byte)'\n').ToArray());
        return place + 1;
    });

    [TestMethod]
    public void AnEditedLineWithItsHashMadeAnewIsFoundAtTheNext() => Try(1, Lines - 1, static (lines, place, _) =>
    {
        lines[place] = Rehashed(lines[place], "\"v\":1}", "\"v\":1 }");
        return place + 2;
    });

    [TestMethod]
    public void ALineThatWasCutOffIsFound() => Try(1, Lines, static (lines, place, random) =>
    {
        lines[place] = [.. lines[place][..(1 + random.Next(lines[place].Length - 2))], (byte)'\n'];
        return place + 1;
    });

    [TestMethod]
    public void ATraceThatEndsEarlierIsFoundWithItsHeadRecord()
    {
        var head = SampleTraces.HeadOf(Whole.Value);
        var random = new Random(7);
        for (var i = 0; i < Tries; i++)
        {
            var kept = random.Next(Lines);
            var result = SampleTraces.Audit(Whole.Value.Take(kept), head);
            Assert.Contains(GovernanceDiagnostics.TraceHeadMismatch, result.Findings.Select(static f => f.Descriptor).ToList(), $"{kept} lines");
            Assert.AreEqual(kept, result.Findings.Single(static f => f.Descriptor == GovernanceDiagnostics.TraceHeadMismatch).Line);
        }
    }

    [TestMethod]
    public void ATraceThatWasWrittenAnewIsFoundWithItsHeadRecord()
    {
        var other = SampleTraces.Lines(201);
        Assert.AreEqual("", SampleTraces.Codes(SampleTraces.Audit(other)));
        Assert.AreEqual("trace-head-mismatch@201", SampleTraces.Codes(SampleTraces.Audit(other, SampleTraces.HeadOf(Whole.Value))));
    }

    /// <param name="first">The first place.</param>
    /// <param name="end">The one behind the last.</param>
    /// <param name="change">Changes the lines at a place and gives the line, from 1, where that has to be found.</param>
    private static void Try(int first, int end, Func<List<byte[]>, int, Random, int> change)
    {
        var random = new Random(1);
        for (var i = 0; i < Tries; i++)
        {
            var lines = new List<byte[]>(Whole.Value);
            var place = first + random.Next(end - first);
            var expected = change(lines, place, random);
            var findings = SampleTraces.Audit(lines).Findings.Where(static f => f.Descriptor != GovernanceDiagnostics.TraceIncomplete).ToList();
            Assert.IsNotEmpty(findings, $"place {place}");
            Assert.AreEqual(expected, findings.Min(static f => f.Line), $"place {place}: {findings[0].Message}");
        }
    }

    private static byte[] Rehashed(byte[] line, string old, string changed)
    {
        var body = "{" + System.Text.Encoding.UTF8.GetString(line)[82..].TrimEnd('\n').Replace(old, changed, StringComparison.Ordinal);
        var hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(body)));
        return System.Text.Encoding.UTF8.GetBytes($"{{\"hash\":\"sha256:{hash}\",{body[1..]}\n");
    }
}
