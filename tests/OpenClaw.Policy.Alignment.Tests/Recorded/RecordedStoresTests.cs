using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Tests.Corpus;
using OpenClaw.Policy.Alignment.Tests.Support;
using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Alignment.Tests.Recorded;

/// <summary>What the real program wrote is not taken for tampered.</summary>
[TestClass]
public sealed class RecordedStoresTests
{
    /// <summary>These codes tell of what openclaw-alignment 2.0.0 really did wrong, not of a store that was tampered with.</summary>
    private static readonly string[] RealDefects =
        ["promotion-override-contradicts", "promotion-on-failure", "reactivated-by-negative", "winner-archived"];

    [TestMethod]
    public void No_integrity_finding_is_raised()
    {
        var wrong = RecordedStores.All.SelectMany(s => Integrity(Judge.Check(RecordedStores.Files(s))).Select(f => $"{s.Id()}: {f}")).ToList();

        Assert.IsEmpty(wrong, string.Join('\n', wrong.Take(20)));
    }

    [TestMethod]
    public void Nothing_is_wrong_with_the_way_from_an_earlier_moment_to_a_later_one()
    {
        var wrong = new List<string>();
        foreach (var store in RecordedStores.All.Where(static s => s["base"] is JsonObject))
        {
            wrong.AddRange(Integrity(Judge.Check(RecordedStores.Files(store), RecordedStores.Files(store, "base"))).Select(f => $"{store.Id()}: {f}"));
        }

        Assert.IsEmpty(wrong, string.Join('\n', wrong.Take(20)));
    }

    /// <summary>Findings of the files and the replay, at warning or above.</summary>
    private static IEnumerable<string> Integrity(IEnumerable<Verdicts.FamilyFinding> findings) => findings
        .Where(static f => string.CompareOrdinal(f.Descriptor.Code, "OCP3060") < 0 && f.Severity >= Severity.Warning)
        .Where(static f => !RealDefects.Contains(f.Descriptor.CheckId!["alignment/".Length..]))
        .Select(static f => $"{f.Descriptor.CheckId} {f.Subject}: {f.Message}");
}
