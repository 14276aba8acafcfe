using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.Learning;

/// <summary>Counts what the files of past commits tell about technologies and tests.</summary>
public static class GitPreferenceCollector
{
    private const double TestShare = 0.3;

    /// <summary>How often each technology occurs, by the names of files.</summary>
    public static JsonObject TechStack(IReadOnlyList<CommitFiles> commits)
    {
        (string Name, Func<string, bool> IsSign)[] signs =
        [
            ("python", static f => f.EndsWith(".py", StringComparison.Ordinal)),
            ("javascript", static f => f.EndsWith(".js", StringComparison.Ordinal)),
            ("typescript", static f => f.EndsWith(".ts", StringComparison.Ordinal) || f.EndsWith(".tsx", StringComparison.Ordinal)),
            ("react", static f => Text.PythonText.Lower(f).Contains("react", StringComparison.Ordinal) || f.EndsWith(".jsx", StringComparison.Ordinal)),
            ("vue", static f => Text.PythonText.Lower(f).Contains("vue", StringComparison.Ordinal)),
            ("fastapi", static f => Text.PythonText.Lower(f).Contains("fastapi", StringComparison.Ordinal)),
            ("node", static f => f.Contains("package.json", StringComparison.Ordinal)),
        ];
        var files = commits.SelectMany(static c => c.Files).ToList();
        return new(signs.Select(s => KeyValuePair.Create(s.Name, (JsonValue)new JsonInteger(files.Count(s.IsSign)))));
    }

    /// <summary>How often each suffix occurs.</summary>
    public static JsonObject FileTypes(IReadOnlyList<CommitFiles> commits)
    {
        var result = new JsonObject();
        foreach (var suffix in commits.SelectMany(static c => c.Files).Select(Suffix))
        {
            result.Set(suffix, result[suffix] is JsonInteger n ? new JsonInteger(n.Value + 1) : new JsonInteger(1));
        }

        return result;
    }

    /// <summary>Whether more than three in ten commits touch a path that contains "test".</summary>
    public static JsonObject Workflow(IReadOnlyList<CommitFiles> commits)
    {
        ArgumentNullException.ThrowIfNull(commits);
        var tests = commits.Count(static c => c.Files.Any(static f => Text.PythonText.Lower(f).Contains("test", StringComparison.Ordinal)));
        var isTestFirst = tests > commits.Count * TestShare;
        var result = new JsonObject(
        [
            new("test_first", new JsonBoolean(isTestFirst)),
            new("commit_frequency", new JsonObject()),
            new("pair_programming", new JsonBoolean(false)),
        ]);
        if (isTestFirst)
        {
            result.Set("test_ratio", new JsonFloat((double)tests / commits.Count));
        }

        return result;
    }

    /// <summary>How sure the counts are, by their sum.</summary>
    public static double Confidence(JsonObject techStack)
    {
        ArgumentNullException.ThrowIfNull(techStack);
        var total = techStack.Members.Sum(static m => m.Value is JsonInteger n ? (double)n.Value : 0);
        return total < 10 ? 0.3 : total < 50 ? 0.7 : 0.95;
    }

    /// <summary>The commits of the output of <c>git log --pretty=format:%H|%s|%an --name-only</c>.</summary>
    public static IReadOnlyList<CommitFiles> Commits(string log)
    {
        var result = new List<List<string>>();
        foreach (var line in log.Trim().Split('\n'))
        {
            if (line.Contains('|', StringComparison.Ordinal))
            {
                if (line.Count(static c => c == '|') < 2)
                {
                    // The real one stumbles over such a path and collects nothing at all.
                    return [];
                }

                result.Add([]);
            }
            else if (line.Length > 0 && result.Count > 0)
            {
                result[^1].Add(line);
            }
        }

        return [.. result.Select(static f => new CommitFiles(f))];
    }

    /// <summary>Python's <c>Path.suffix</c>: from the last point on, unless the name begins or ends with it.</summary>
    private static string Suffix(string path)
    {
        var name = path.TrimEnd('/').Split('/')[^1];
        var point = name.LastIndexOf('.');
        return point > 0 && point < name.Length - 1 ? name[point..] : "(No suffix)";
    }
}
