namespace OpenClaw.Policy.Tool.Tests.Action;

/// <summary>
/// Reads the YAML that this repository writes itself: block mappings and sequences with one key a line. It is no YAML parser; what it cannot
/// read it leaves out, and the linters of .ci read it properly.
/// </summary>
internal static class YamlLines
{
    /// <summary>The keys right below a key of the top level, in their order.</summary>
    public static List<string> KeysBelow(string yaml, string key)
    {
        var lines = yaml.Split('\n').SkipWhile(l => l != $"{key}:").Skip(1).TakeWhile(static l => l.Length == 0 || l[0] == ' ');
        return [.. lines.Where(static l => l.StartsWith("  ", StringComparison.Ordinal) && l[2] is not (' ' or '#')).Select(static l => l.Trim().Split(':')[0])];
    }

    /// <summary>A scalar two levels below a key of the top level, without quotes; null when there is none.</summary>
    public static string? Scalar(string yaml, string key, string name, string member) => yaml.Split('\n')
        .SkipWhile(l => l != $"{key}:").Skip(1)
        .SkipWhile(l => l != $"  {name}:").Skip(1)
        .TakeWhile(static l => l.StartsWith("    ", StringComparison.Ordinal))
        .Where(l => l.Trim().StartsWith($"{member}:", StringComparison.Ordinal))
        .Select(l => l[(l.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim().Trim('\''))
        .FirstOrDefault();

    /// <summary>For each step that uses an action whose name begins with a text: its id, or an empty text, and the keys of its <c>with</c>.</summary>
    public static List<(string Id, List<string> With)> Steps(string yaml, string uses)
    {
        var steps = new List<(string, List<string>)>();
        var lines = yaml.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].TrimStart(' ', '-').StartsWith($"uses: {uses}", StringComparison.Ordinal))
            {
                continue;
            }

            var first = Array.FindLastIndex(lines, i, static l => l.TrimStart().StartsWith("- ", StringComparison.Ordinal));
            var keys = lines[first].IndexOf('-', StringComparison.Ordinal) + 2;
            var step = lines.Skip(first + 1).TakeWhile(l => l.Trim().Length == 0 || Indent(l) >= keys).Prepend($"{new string(' ', keys)}{lines[first][keys..]}").ToList();
            var id = step.Where(l => Indent(l) == keys && l.Trim().StartsWith("id: ", StringComparison.Ordinal)).Select(static l => l.Trim()[4..]).FirstOrDefault("");
            var with = step.SkipWhile(l => Indent(l) != keys || l.Trim() != "with:").Skip(1).TakeWhile(l => Indent(l) > keys).ToList();
            steps.Add((id, [.. with.Where(l => Indent(l) == keys + 2 && l.Trim()[0] != '#').Select(static l => l.Trim().Split(':')[0])]));
        }

        return steps;
    }

    private static int Indent(string line) => line.Length - line.TrimStart(' ').Length;
}
