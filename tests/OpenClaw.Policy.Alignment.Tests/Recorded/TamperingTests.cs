using OpenClaw.Policy.Alignment.Tests.Corpus;
using OpenClaw.Policy.Alignment.Tests.Support;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Alignment.Tests.Recorded;

/// <summary>What somebody changes by hand is found.</summary>
[TestClass]
public sealed class TamperingTests
{
    public TestContext TestContext { get; set; } = null!;

    public static IEnumerable<object[]> Kinds => Tampering.Kinds.Keys.Select(static k => new object[] { k });

    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void A_kind_is_found_without_a_base(string kind)
    {
        var (tried, missed) = Try(kind, static (files, _) => Judge.Check(files));

        TestContext.WriteLine($"{kind}: {tried - missed.Count} of {tried}");
        Assert.IsGreaterThan(0, tried);
        Assert.IsEmpty(missed, $"{kind} was missed in {string.Join(", ", missed)} of {tried} stores.");
    }

    /// <summary>The base is the whole store before it was tampered with, so it has every line and rule that is touched.</summary>
    [TestMethod]
    [DynamicData(nameof(Kinds))]
    public void A_kind_is_always_found_with_a_base(string kind)
    {
        var (tried, missed) = Try(kind, static (files, store) => Judge.Check(files, RecordedStores.Files(store)));

        Assert.IsEmpty(missed, $"{kind} was missed in {string.Join(", ", missed)} of {tried} stores.");
    }

    private static (int Tried, List<string> Missed) Try(string kind, Func<MemoryFiles, Json.JsonObject, IReadOnlyList<FamilyFinding>> judge)
    {
        var tried = 0;
        var missed = new List<string>();
        for (var i = 0; i < RecordedStores.All.Count; i++)
        {
            var store = RecordedStores.All[i];
            if (new Tampering(store, i).Apply(Tampering.Kinds[kind]) is not { } files)
            {
                continue;
            }

            tried++;
            var before = Keys(Judge.Check(RecordedStores.Files(store)));
            if (Keys(judge(files, store)).All(before.Contains))
            {
                missed.Add(store.Id());
            }
        }

        return (tried, missed);
    }

    /// <summary>A finding that the untouched store has too says nothing.</summary>
    private static HashSet<string> Keys(IEnumerable<FamilyFinding> findings) =>
        [.. findings.Where(static f => f.Severity >= Severity.Warning).Select(static f => $"{f.Descriptor.CheckId} {f.Subject}")];
}
