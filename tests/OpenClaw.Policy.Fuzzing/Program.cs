using System.CommandLine;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Fuzzing;

/// <summary>The command line; docs/reference/fuzzing.md explains it.</summary>
internal static class Program
{
    private static int Main(string[] args)
    {
        var release = new Option<string>("--openclaw-version") { Description = "the release to compare with", Required = true };
        var package = new Option<string>("--package") { Description = "the folder node_modules/openclaw of that release", Required = true };
        var node = new Option<string>("--node") { Description = "the executable of Node.js 24", DefaultValueFactory = static _ => "node" };
        var cases = new Option<int>("--cases") { Description = "how many cases", DefaultValueFactory = static _ => 1000 };
        var seed = new Option<int>("--seed") { Description = "the seed of the first case; a case is made again from its seed", DefaultValueFactory = static _ => 1 };
        var differences = new Option<int>("--differences") { Description = "end after so many differences", DefaultValueFactory = static _ => 1 };
        var command = new RootCommand("Compares openclaw-policy check with the real program on generated workspaces. Exit codes: 0 no difference, 1 differences.")
        {
            release, package, node, cases, seed, differences,
        };
        command.SetAction(parsed =>
        {
            if (ReleaseCatalog.Find(parsed.GetValue(release)!) is not { } row)
            {
                Console.Error.WriteLine("The release is not supported.");
                return 2;
            }

            var run = new FuzzRun(
                row, parsed.GetValue(seed), parsed.GetValue(cases), parsed.GetValue(differences), parsed.GetValue(node)!, Path.GetFullPath(parsed.GetValue(package)!));
            return run.Execute(Console.Out) == 0 ? 0 : 1;
        });
        return command.Parse(args).Invoke();
    }
}
