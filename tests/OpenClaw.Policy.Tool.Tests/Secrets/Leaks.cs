namespace OpenClaw.Policy.Tool.Tests.Secrets;

/// <summary>
/// Finds planted values: as they are, in other case, cut, escaped in JSON, percent-encoded. All begin with letters that no encoding changes and no
/// text of this program holds, so that one search finds all forms.
/// </summary>
internal static class Leaks
{
    private const int Around = 100;

    /// <summary>Fails with the first place of each output that shows a value.</summary>
    public static void AreNotIn(IEnumerable<(string Name, string Text)> outputs)
    {
        List<string> leaks = [.. outputs.Select(static o => (o.Name, o.Text, At: Find(o.Text, 0))).Where(static o => o.At >= 0).Select(static o => $"{o.Name}: ...{Excerpt(o.Text, o.At)}...")];
        Assert.IsEmpty(leaks, string.Join('\n', leaks));
    }

    /// <summary>How many values a text holds.</summary>
    public static int Count(string text)
    {
        var count = 0;
        for (var at = Find(text, 0); at >= 0; at = Find(text, at + 1))
        {
            count++;
        }

        return count;
    }

    private static int Find(string text, int from) => text.IndexOf(MarkerStyles.Beginning, from, StringComparison.OrdinalIgnoreCase);

    private static string Excerpt(string text, int at) => text[Math.Max(0, at - Around)..Math.Min(text.Length, at + Around)].ReplaceLineEndings(" ");
}
