using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Tests.Corpus;

namespace OpenClaw.Policy.Tool.Tests.Alignment;

/// <summary>The recorded commands of the real openclaw-align, with --upstream: exit code and files.</summary>
[TestClass]
public sealed class AlignmentCliCasesTests
{
    /// <summary>The templates lie in the program, so it cannot lack them.</summary>
    private const string WithoutTemplates = "cli/wheel_layout/init";

    [TestMethod]
    public void Exit_codes_and_files_are_as_recorded()
    {
        var sets = AlignmentCorpus.File("cli.json").Object("filesets");
        var wrong = AlignmentCorpus.Group("cli.json", "cases").Where(static c => c.Id() != WithoutTemplates && !c.Contains("git_commits")).SelectMany(c => Differences(c, sets)).ToList();

        Assert.IsEmpty(wrong, string.Join('\n', wrong.Take(20)));
    }

    private static List<string> Differences(JsonObject c, JsonObject sets)
    {
        using var run = new AlignmentRun();
        var given = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, text, _) in sets.Object(c.Text("files")!).Members)
        {
            run.Write(name, ((JsonString)text).Value);
            given[$"proj/{name}"] = ((JsonString)text).Value;
        }

        var result = run.Command([.. c.Texts("args"), "--upstream"]);
        var wrong = new List<string>();
        if (result.ExitCode != c.Int("exit_code"))
        {
            wrong.Add($"{c.Id()}: exit code {result.ExitCode}, recorded {c["exit_code"]}: {result.Error}");
        }

        Compare(c, c.Object("files_created_or_changed"), Changed(run, given), wrong);
        return wrong;
    }

    private static void Compare(JsonObject c, JsonObject expected, Dictionary<string, string?> actual, List<string> wrong)
    {
        foreach (var (name, value, _) in expected.Members)
        {
            if (!actual.Remove(name, out var text))
            {
                wrong.Add($"{c.Id()}: {name} is missing or unchanged");
            }
            else if (value is JsonString recorded && recorded.Value != text && !IsOfTheMachine(c))
            {
                wrong.Add($"{c.Id()}: {name} is\n{text}\nrecorded\n{recorded.Value}");
            }
        }

        wrong.AddRange(actual.Keys.Select(n => $"{c.Id()}: {n} is new or changed"));
    }

    /// <summary>An analysis stores the hash of the folder's path.</summary>
    private static bool IsOfTheMachine(JsonObject c) => c.Texts("args").FirstOrDefault() == "analyze";

    private static Dictionary<string, string?> Changed(AlignmentRun run, Dictionary<string, string> given)
    {
        var result = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFileSystemEntries(run.Root, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(run.Root, path);
            var text = Directory.Exists(path) ? null : File.ReadAllText(path).Replace(run.Root, "{ROOT}", StringComparison.Ordinal);
            if (name is not ("proj" or "home") && (text is null || !given.TryGetValue(name, out var before) || before != text))
            {
                result[name] = text;
            }
        }

        return result;
    }
}
