using System.CommandLine;
using OpenClaw.Policy.Fuzzing.Pairs;
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
        command.Add(StrictnessCommand());
        return command.Parse(args).Invoke();
    }

    private static Command StrictnessCommand()
    {
        var release = new Option<string?>("--openclaw-version") { Description = "the release; default: one of each contract" };
        var pairs = new Option<int>("--pairs") { Description = "how many pairs of policies for each release", DefaultValueFactory = static _ => 10_000 };
        var workspaces = new Option<int>("--workspaces") { Description = "how many workspaces there are to choose from", DefaultValueFactory = static _ => 200 };
        var seed = new Option<int>("--seed") { Description = "the seed of the first pair and workspace", DefaultValueFactory = static _ => 1 };
        var command = new Command("strictness", "Looks for a workspace that breaks a baseline and not a policy that the gate takes for as strict. Exit codes: 0 none, 1 found.")
        {
            release, pairs, workspaces, seed,
        };
        command.SetAction(parsed =>
        {
            var releases = parsed.GetValue(release) is { } version
                ? ReleaseCatalog.All.Where(r => r.Version == version)
                : ReleaseCatalog.All.GroupBy(static r => r.Contract.Id).Select(static same => same.Last());
            var found = releases.Sum(r => new StrictnessRun(r, parsed.GetValue(seed), parsed.GetValue(pairs), parsed.GetValue(workspaces)).Execute(Console.Out).Counterexamples);
            return found == 0 ? 0 : 1;
        });
        return command;
    }
}
