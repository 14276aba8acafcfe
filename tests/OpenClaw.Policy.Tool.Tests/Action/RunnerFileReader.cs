namespace OpenClaw.Policy.Tool.Tests.Action;

/// <summary>Reads a file of outputs as GitHub's runner does: <c>name=value</c>, or <c>name&lt;&lt;delimiter</c> up to a line that is the delimiter.</summary>
internal static class RunnerFileReader
{
    public static IReadOnlyDictionary<string, string> Read(string text)
    {
        var outputs = new Dictionary<string, string>(StringComparer.Ordinal);
        using var lines = text.Split('\n').AsEnumerable().GetEnumerator();
        while (lines.MoveNext())
        {
            if (lines.Current.Length == 0)
            {
                continue;
            }

            var (equals, heredoc) = (lines.Current.IndexOf('=', StringComparison.Ordinal), lines.Current.IndexOf("<<", StringComparison.Ordinal));
            Assert.IsTrue(heredoc > 0 && (equals < 0 || equals > heredoc), lines.Current);
            var (name, delimiter) = (lines.Current[..heredoc], lines.Current[(heredoc + 2)..]);
            var value = new List<string>();
            while (lines.MoveNext() && lines.Current != delimiter)
            {
                value.Add(lines.Current);
            }

            outputs.Add(name, string.Join('\n', value));
        }

        return outputs;
    }
}
