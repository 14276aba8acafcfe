namespace OpenClaw.Policy.Reporting.Tests.Support;

/// <summary>The files that a page of docs/diagnostics shows: code blocks whose info string is a language and a file name.</summary>
internal static class PageExample
{
    private const string Fence = "```";

    /// <summary>File names and contents; the first block of a name counts, later ones show a remedy.</summary>
    public static Dictionary<string, string> Files(string page)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        List<string>? block = null;
        var name = "";
        foreach (var line in File.ReadLines(page))
        {
            if (!line.StartsWith(Fence, StringComparison.Ordinal))
            {
                block?.Add(line);
            }
            else if (block is null)
            {
                block = [];
                name = line[Fence.Length..].Split(' ') is [_, var file] ? file : "";
            }
            else
            {
                if (name.Length > 0)
                {
                    files.TryAdd(name, string.Join('\n', block) + "\n");
                }

                block = null;
            }
        }

        return files;
    }
}
