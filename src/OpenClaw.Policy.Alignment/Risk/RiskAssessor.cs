using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Risk;

/// <summary>
/// Classifies a task by the words of its description and command and the paths of its files. It is a list of words, not an analysis:
/// what it does not know is medium.
/// </summary>
public static class RiskAssessor
{
    private const string NothingFound = "No strong heuristic match";

    public static RiskAssessment Assess(TaskContext task, AlignmentMode mode)
    {
        ArgumentNullException.ThrowIfNull(task);
        var command = PythonText.Normalize(task.Command);
        var text = PythonText.Strip($"{PythonText.Normalize(task.Description)} {command}");
        var basis = new List<string>();
        var context = CommandContext(command, basis);
        var level = mode == AlignmentMode.Upstream ? UpstreamWords(text, basis) : CorrectedWords(text, command, context, basis);
        var before = basis.Count;
        var files = Files(task.Files, mode, basis);
        if (basis.Count > before && files > level)
        {
            level = files;
        }

        if (basis.Count == 0)
        {
            basis.Add(NothingFound);
        }

        return new(level, basis);
    }

    /// <summary>The level that the kind of command suggests; null when it is none of the known ones.</summary>
    private static RiskLevel? CommandContext(string command, List<string> basis)
    {
        if (RiskKeywords.HasAny(command, "git"))
        {
            if (RiskKeywords.HasAny(command, "git status", "git log", "git diff", "git show"))
            {
                basis.Add("LOW risk command context: git read-only");
                return RiskLevel.Low;
            }

            if (RiskKeywords.HasAny(command, "git push") && !RiskKeywords.HasAny(command, "--force"))
            {
                basis.Add("MEDIUM risk command context: git push");
                return RiskLevel.Medium;
            }

            if (RiskKeywords.HasAny(command, "git commit", "git add"))
            {
                basis.Add("LOW risk command context: git local write");
                return RiskLevel.Low;
            }
        }

        if (RiskKeywords.HasAny(command, "npm run", "pnpm run", "yarn") && RiskKeywords.HasAny(command, "test", "lint", "format", "check", "build"))
        {
            basis.Add("LOW risk command context: package manager verification command");
            return RiskLevel.Low;
        }

        if (RiskKeywords.HasAny(command, "python", "pytest") && RiskKeywords.HasAny(command, "-m pytest", "pytest", "mypy", "black", "ruff"))
        {
            basis.Add("LOW risk command context: Python verification command");
            return RiskLevel.Low;
        }

        return null;
    }

    /// <summary>A context never lowers anything, and one harmless word outweighs every medium one.</summary>
    private static RiskLevel UpstreamWords(string text, List<string> basis)
    {
        var isCritical = CriticalWords(text, basis);
        MediumWords(text, basis);
        var isLow = LowWords(text, basis);
        return isCritical ? RiskLevel.Critical : isLow ? RiskLevel.Low : RiskLevel.Medium;
    }

    /// <summary>A medium word or a push is stronger than a harmless word; a harmless command is low without one.</summary>
    private static RiskLevel CorrectedWords(string text, string command, RiskLevel? context, List<string> basis)
    {
        var isCritical = CriticalWords(text, basis);
        if (IsForcedPush(command) && !basis.Contains("HIGH risk keyword: git push --force"))
        {
            basis.Add("HIGH risk keyword: git push --force");
            isCritical = true;
        }

        var isMedium = MediumWords(text, basis) || context == RiskLevel.Medium;
        var isLow = LowWords(text, basis) || context == RiskLevel.Low;
        return isCritical ? RiskLevel.Critical : isLow && !isMedium ? RiskLevel.Low : RiskLevel.Medium;
    }

    /// <summary><c>git push</c> with <c>--force</c>, <c>-f</c> or a refspec that begins with a plus, at any place.</summary>
    private static bool IsForcedPush(string command)
    {
        var words = command.Split(' ');
        var push = Array.IndexOf(words, "push");
        return push > 0 && words.AsSpan(0, push).Contains("git") && words.AsSpan(push + 1).ToArray().Any(static w =>
            w.StartsWith("--force", StringComparison.Ordinal) || w.StartsWith('+') || (w.Length > 1 && w[0] == '-' && w[1] != '-' && w.Contains('f', StringComparison.Ordinal)));
    }

    private static bool CriticalWords(string text, List<string> basis)
    {
        var before = basis.Count;
        foreach (var word in RiskKeywords.High)
        {
            if (word == "format")
            {
                if (RiskKeywords.HasAny(text, RiskKeywords.DiskFormats))
                {
                    basis.Add("HIGH risk keyword: format disk");
                }
            }
            else if (word.Contains(' ', StringComparison.Ordinal) ? RiskKeywords.HasAny(text, word) : RiskKeywords.HasWord(text, word))
            {
                basis.Add($"HIGH risk keyword: {word}");
            }
        }

        return basis.Count > before;
    }

    private static bool MediumWords(string text, List<string> basis) => Words(text, RiskKeywords.Medium, "MEDIUM", basis);

    private static bool LowWords(string text, List<string> basis) => Words(text, RiskKeywords.Low, "LOW", basis);

    private static bool Words(string text, string[] words, string level, List<string> basis)
    {
        var before = basis.Count;
        basis.AddRange(words.Where(w => RiskKeywords.HasWord(text, w)).Select(w => $"{level} risk keyword: {w}"));
        return basis.Count > before;
    }

    private static RiskLevel Files(IReadOnlyList<string> files, AlignmentMode mode, List<string> basis)
    {
        var level = RiskLevel.Medium;
        foreach (var file in files)
        {
            var path = PythonText.Normalize(file);
            if (IsSystemPath(path, mode))
            {
                Found(RiskLevel.High, "HIGH", file);
            }

            if (RiskKeywords.HasAny(path, ".env", "config.py", "config.json", "secrets"))
            {
                Found(RiskLevel.High, "HIGH", file);
            }

            if (RiskKeywords.HasAny(path, "package.json", "requirements.txt", "pom.xml", "build.gradle"))
            {
                Found(RiskLevel.Medium, "MEDIUM", file);
            }

            if (RiskKeywords.HasAny(path, "delete", "remove", "unlink"))
            {
                Found(RiskLevel.Critical, "CRITICAL", file);
            }
        }

        return level;

        void Found(RiskLevel found, string word, string file)
        {
            basis.Add($"{word} risk file path: {file}");
            level = found > level ? found : level;
        }
    }

    /// <summary>The real one looks for these words anywhere, so that <c>fetch.py</c> counts as <c>etc</c>; corrected, they are folders or files of that name.</summary>
    private static bool IsSystemPath(string path, AlignmentMode mode) =>
        mode == AlignmentMode.Upstream
            ? RiskKeywords.HasAny(path, "home", "etc", "system", "root")
            : path.Split('/', '\\').Any(static p => p is "home" or "etc" or "system" or "system32" or "root");
}
