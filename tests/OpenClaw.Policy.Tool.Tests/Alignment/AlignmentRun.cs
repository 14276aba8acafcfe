using System.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Tests.Alignment;

/// <summary>A folder with a project and a home, in which alignment commands run.</summary>
internal sealed class AlignmentRun : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("alignment-cli-").FullName;

    public AlignmentRun() => Directory.CreateDirectory(Project);

    public string Root => _root;

    public string Project => Path.Combine(_root, "proj");

    public string Memory => Path.Combine(Project, ".openclaw_memory");

    /// <summary>The moment at which the recorded runs stand still.</summary>
    private sealed class Clock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 7, 12, 0, 0, TimeSpan.Zero);
    }

    public (int ExitCode, string Output, string Error) Command(params string[] arguments) => With("", arguments);

    public (int ExitCode, string Output, string Error) With(string input, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var code = CommandLineApp.Run(["alignment", .. arguments], new CommandHost
        {
            Output = output,
            Error = error,
            CurrentDirectory = Project,
            Environment = new Dictionary<string, string> { ["HOME"] = Path.Combine(_root, "home"), ["PATH"] = Environment.GetEnvironmentVariable("PATH") ?? "" },
            IsTerminal = false,
            Clock = new Clock(),
            OpenInput = () => new MemoryStream(Encoding.UTF8.GetBytes(input)),
        });
        return (code, output.ToString(), error.ToString());
    }

    public void Write(string name, string text)
    {
        var path = Path.Combine(Project, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);
}
