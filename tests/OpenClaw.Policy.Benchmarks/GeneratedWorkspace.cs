using System.Globalization;
using System.Text;

namespace OpenClaw.Policy.Benchmarks;

/// <summary>A folder with a config of a given number of MCP servers and channels' worth of entries, deleted at the end.</summary>
internal sealed class GeneratedWorkspace : IDisposable
{
    private const int LinesATool = 5;

    private readonly string _folder = Directory.CreateTempSubdirectory("openclaw-policy-benchmark-").FullName;

    /// <param name="entries">MCP servers in the config: the section that takes any id.</param>
    /// <param name="toolLines">Lines of TOOLS.md.</param>
    public GeneratedWorkspace(int entries, int toolLines)
    {
        Write("openclaw.json", Config(entries));
        Write("TOOLS.md", Tools(toolLines));
        Write("policy.jsonc", """
            {
              "mcp": { "servers": { "deny": ["server-7", "server-99"] } },
              "tools": { "requireMetadata": ["risk", "sensitivity", "owner"] }
            }
            """);
    }

    public string Folder => _folder;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private static string Config(int entries)
    {
        var text = new StringBuilder("{ \"plugins\": { \"entries\": { \"policy\": { \"enabled\": true } } }, \"mcp\": { \"servers\": {\n");
        for (var i = 0; i < entries; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"  \"server-{i}\": {{ \"command\": \"run-{i}\", \"args\": [\"--port\", \"{i}\"] }},\n");
        }

        return text.Append("} } }\n").ToString();
    }

    private static string Tools(int lines)
    {
        var text = new StringBuilder("## Tools\n");
        for (var i = 0; i < lines / LinesATool; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"### tool-{i}\nrisk: low\nsensitivity: internal\nowner: team-{i}\nFree words on what the tool is for.\n");
        }

        return text.ToString();
    }
}
