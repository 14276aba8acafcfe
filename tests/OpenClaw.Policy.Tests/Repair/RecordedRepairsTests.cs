using System.Text.Json;
using OpenClaw.Policy.Canonical;
using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Evaluation;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Inputs;
using OpenClaw.Policy.Json;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.Repair;
using OpenClaw.Policy.Repair.Automatic;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Repair;

[TestClass]
public sealed class RecordedRepairsTests
{
    private const string Corpus = "fix/cases.json";
    private const string ReviewWords = "Review required: ";

    public static IEnumerable<object[]> Recorded => RecordedJson.Read(Corpus)
        .Select(static c => c.GetProperty("release").GetString()!)
        .Distinct()
        .Select(static r => new object[] { r });

    [TestMethod]
    [DynamicData(nameof(Recorded))]
    public void Repairs_come_to_what_doctor_fix_of_the_release_comes_to(string release)
    {
        var differences = RecordedJson.Read(Corpus)
            .Where(c => c.GetProperty("release").GetString() == release)
            .Select(c => (Name: c.GetProperty("name").GetString(), Difference: Compare(c, ReleaseCatalog.Find(release)!)))
            .Where(static d => d.Difference.Length > 0)
            .Select(static d => $"{d.Name}: {d.Difference}");

        Assert.AreEqual("", string.Join('\n', differences.Take(5)));
    }

    private static string Compare(JsonElement recorded, OpenClawRelease release)
    {
        var expected = recorded.GetProperty("expected");
        var files = new InMemoryFileSet([.. recorded.GetProperty("files").EnumerateObject().Select(static f => (At(f.Name), Place(f.Value.GetString()!)))]);
        var variables = recorded.GetProperty("env").EnumerateObject().Select(static v => KeyValuePair.Create(v.Name, Place(v.Value.GetString()!)));
        var environment = variables
            .Concat([new("HOME", "/r/home"), new("OPENCLAW_STATE_DIR", "/r/state"), new("OPENCLAW_CONFIG_PATH", "/r/state/openclaw.json")])
            .DistinctBy(static v => v.Key)
            .ToDictionary(StringComparer.Ordinal);
        var host = CheckEnvironment.Create(files, environment, "/r", "/r/home", release);
        var editor = SettingsEditor.ForConfig(files, host, "/r/state/openclaw.json", release);
        var before = editor.Root;
        var result = AutomaticRepairs.Run(editor, config => Evaluate(files, config, release), release);
        var words = expected.GetProperty("changes").EnumerateArray().Select(static c => c.GetString()!).ToList();
        var reviews = words.Count(static w => w.StartsWith(ReviewWords, StringComparison.Ordinal));
        var shared = expected.GetProperty("warnings").EnumerateArray()
            .Select(static w => w.GetString()!)
            .Where(static w => w.StartsWith("Skipped scoped", StringComparison.Ordinal))
            .Distinct()
            .Count();
        var left = result.Skipped.Select(static s => s.Reason).Where(static r => r.Contains("scoped", StringComparison.Ordinal)).Distinct().Count();


        // What else the real program moves in a config, and no evidence shows, is in both of its trees. Bindings that it derives from the
        // enabled channels are derived anew here when a channel was switched off.
        var wanted = Differences("", Json(expected.GetProperty("source")), Json(expected.GetProperty("config")));
        var got = Differences("", before, editor.Root).Where(static d => !d.StartsWith("/bindings ", StringComparison.Ordinal)).ToList();
        return !wanted.Order().SequenceEqual(got.Order()) ? $"want {string.Join(" | ", wanted)}; got {string.Join(" | ", got)}; made {Made(result)}"
            : result.Made.Count != words.Count - reviews ? $"made {Made(result)} for {string.Join(" | ", words)}"
            : result.ForReview.Count != reviews ? $"{result.ForReview.Count} reviews for {reviews}"
            : left != shared ? $"{left} left alone, {shared} recorded"
            : "";
    }

    private static IEnumerable<string> Differences(string path, Node before, Node after) => (before, after) switch
    {
        (ObjectNode a, ObjectNode b) => a.Members.Select(static m => m.Name).Union(b.Members.Select(static m => m.Name))
            .SelectMany(n => Differences($"{path}/{n}", a[n] ?? new UndefinedNode(), b[n] ?? new UndefinedNode())),
        _ => NodeValues.AreEqual(before, after) ? [] : [$"{path} = {(after is UndefinedNode ? "" : JsonTextWriter.GetText(after))}"],
    };

    private static string Made(RepairResult result) =>
        string.Join(" | ", result.Made.Select(static m => m.Change.Description).Concat(result.Skipped.Select(static s => $"not: {s.Reason}")));

    private static PolicyEvaluation Evaluate(IFileSet files, ObjectNode config, OpenClawRelease release)
    {
        var settings = PolicySettings.Of(config);
        return PolicyEvaluator.Evaluate(new EvaluationInput
        {
            Release = release,
            Config = config,
            ChecksEnabled = settings.ChecksEnabled,
            Policy = () => PolicyDocument.Load(files, settings.PathIn("/r/workspace"), settings.DisplayPath),
            Accepted = new AcceptedHashes(settings.ExpectedHash, settings.ExpectedAttestationHash),
            WorkspaceFile = name => WorkspaceFile.Read(files, "/r/workspace", name),
            ExecApprovals = static () => ExecApprovalsDocument.Missing("exec-approvals"),
        });
    }

    private static string At(string name) => name == "openclaw.json" ? "/r/state/openclaw.json" : name.StartsWith("cwd/", StringComparison.Ordinal) ? $"/r/{name[4..]}" : $"/r/{name}";

    private static string Place(string text) => text
        .Replace("{{WORKSPACE}}", "/r/workspace", StringComparison.Ordinal)
        .Replace("{{STATE}}", "/r/state", StringComparison.Ordinal)
        .Replace("{{HOME}}", "/r/home", StringComparison.Ordinal);

    private static Node Json(JsonElement element) => JsonReader.Read(new SourceText("expected", Place(element.GetRawText())));
}
