using OpenClaw.Policy.TestSupport;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Tests.Action;

/// <summary>
/// One step of a workflow, with folders and variables as GitHub's runner sets them. The checkout starts with a config and a policy that pass;
/// a test spoils one thing.
/// </summary>
internal sealed class ActionStep : IDisposable
{
    private readonly string _outer = Directory.CreateTempSubdirectory("openclaw-policy-action-").FullName;
    private readonly Dictionary<string, string> _environment;

    public ActionStep()
    {
        Checkout = Directory.CreateDirectory(Path.Combine(_outer, "checkout")).FullName;
        Directory.CreateDirectory(Path.Combine(Checkout, ".git"));
        Write("openclaw.json", """
            {
              "plugins": { "entries": { "policy": { "enabled": true } } }
            }
            """);
        Write("policy.jsonc", """{ "mcp": { "servers": { "deny": ["bad"] } } }""");
        _environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["GITHUB_ACTIONS"] = "true",
            ["GITHUB_WORKSPACE"] = Checkout,
            ["GITHUB_OUTPUT"] = Path.Combine(_outer, "output"),
            ["GITHUB_STEP_SUMMARY"] = Path.Combine(_outer, "summary"),
            ["GITHUB_EVENT_NAME"] = "push",
            ["GITHUB_SERVER_URL"] = "https://github.com",
            ["GITHUB_REPOSITORY"] = "team/agents",
            ["GITHUB_SHA"] = new string('a', 40),
            ["INPUT_OPENCLAW-VERSION"] = "2026.5.20",
        };
    }

    public string Checkout { get; }

    /// <summary>The log of the last run.</summary>
    public string Log { get; private set; } = "";

    public string Summary => ReadIfThere(_environment["GITHUB_STEP_SUMMARY"]);

    /// <summary>The outputs of the last run, as the runner reads them.</summary>
    public IReadOnlyDictionary<string, string> Outputs => RunnerFileReader.Read(ReadIfThere(_environment["GITHUB_OUTPUT"]));

    public ActionStep WithInput(string name, string value) => WithVariable($"INPUT_{name.ToUpperInvariant()}", value);

    public ActionStep WithVariable(string name, string value)
    {
        _environment[name] = value;
        return this;
    }

    /// <summary>A config with one denied MCP server, in line 3.</summary>
    public ActionStep Violating(string server = "bad")
    {
        Write("openclaw.json", $$"""
            {
              "plugins": { "entries": { "policy": { "enabled": true } } },
              "mcp": { "servers": { {{System.Text.Json.JsonSerializer.Serialize(server)}}: { "command": "npx" } } }
            }
            """);
        Write("policy.jsonc", $$"""{ "mcp": { "servers": { "deny": [{{System.Text.Json.JsonSerializer.Serialize(server)}}] } } }""");
        return this;
    }

    public string PathOf(string name) => Path.Combine(Checkout, name);

    /// <summary>A place outside the checkout.</summary>
    public string OutsidePathOf(string name) => Path.Combine(_outer, name);

    public void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    /// <returns>The exit code.</returns>
    public int Run(params string[] arguments) => RunCommand(["action", .. arguments]);

    /// <summary>Another command with the same folders and variables.</summary>
    public int RunCommand(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var exitCode = CommandLineApp.Run(arguments, new CommandHost
        {
            Output = output,
            Error = output,
            CurrentDirectory = Checkout,
            Environment = _environment,
            IsTerminal = false,
            Clock = new StoppedClock(),
        });
        Log = output.ToString();
        return exitCode;
    }

    public void Dispose() => Directory.Delete(_outer, recursive: true);

    private static string ReadIfThere(string path) => File.Exists(path) ? File.ReadAllText(path) : "";
}
