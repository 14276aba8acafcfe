using System.Text;
using System.Text.Json;
using Sdk = Microsoft.CodeAnalysis.Sarif;

namespace OpenClaw.Policy.Reporting.Tests.Sarif;

/// <summary>What is written, read by the object model of the format's own library and written by it again: no member is lost or another.</summary>
[TestClass]
public sealed class SarifSdkTests
{
    /// <summary>
    /// Members with the value that the format gives them when they are absent (SARIF 2.1.0): the library leaves these out, and objects and
    /// lists that hold nothing else.
    /// </summary>
    private static readonly HashSet<string> Defaults = ["level=\"warning\"", "kind=\"fail\"", "columnKind=\"utf16CodeUnits\""];

    public static IEnumerable<object[]> Names => SarifSample.Names.Select(static n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void The_library_reads_every_member(string name)
    {
        var bytes = SarifSample.Bytes(name);

        var log = Sdk.SarifLog.Load(new MemoryStream(bytes));
        using var again = new MemoryStream();
        log.Save(again);

        using var ours = Parse(bytes);
        using var theirs = Parse(again.ToArray());
        Assert.AreEqual("", string.Join("\n", Lost(ours.RootElement, theirs.RootElement, "$")));
        Assert.HasCount(ours.RootElement.GetProperty("runs")[0].GetProperty("results").GetArrayLength(), log.Runs[0].Results);
    }

    private static bool IsDefault(JsonProperty member) => member.Value.ValueKind switch
    {
        JsonValueKind.Array => member.Value.GetArrayLength() == 0,
        JsonValueKind.Object => member.Value.EnumerateObject().All(IsDefault),
        _ => Defaults.Contains($"{member.Name}={member.Value.GetRawText()}"),
    };

    private static JsonDocument Parse(byte[] bytes) => JsonDocument.Parse(Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF'));

    private static IEnumerable<string> Lost(JsonElement ours, JsonElement theirs, string path) => (ours.ValueKind, theirs.ValueKind) switch
    {
        (JsonValueKind.Object, JsonValueKind.Object) => ours.EnumerateObject().SelectMany(m =>
            theirs.TryGetProperty(m.Name, out var other) ? Lost(m.Value, other, $"{path}.{m.Name}")
            : IsDefault(m) ? []
            : [$"{path}.{m.Name} is gone"]),
        (JsonValueKind.Array, JsonValueKind.Array) when ours.GetArrayLength() == theirs.GetArrayLength() =>
            ours.EnumerateArray().Zip(theirs.EnumerateArray()).SelectMany((pair, i) => Lost(pair.First, pair.Second, $"{path}[{i}]")),
        _ => JsonElement.DeepEquals(ours, theirs) ? [] : [$"{path}: {ours.GetRawText()} became {theirs.GetRawText()}"],
    };
}
