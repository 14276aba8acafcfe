using System.Diagnostics;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary>The commands that write into a config, killed before each call by which they lock, write, store or rename a file.</summary>
[TestClass]
public sealed class KilledEditsTests : IDisposable
{
    private const string Calls = "^(flock|pwrite64|fsync|rename)";

    private const string Config = """
        {
          "channels": { "telegram": { "botToken": "1:a", "enabled": true } },
          "plugins": { "entries": { "policy": { "enabled": true, "config": { "workspaceRepairs": true } } } }
        }

        """;

    private readonly string _root = Directory.CreateTempSubdirectory("openclaw-policy-kill-").FullName;

    [TestMethod]
    [DataRow("fix", """{ "channels": { "denyRules": [{ "when": { "provider": "telegram" } }] } }""", 4)]
    [DataRow("accept", """{ "channels": { "denyRules": [{ "when": { "provider": "irc" } }] } }""", 8)]
    public void A_killed_command_leaves_the_old_config_or_the_new_one(string command, string policy, int leastCalls)
    {
        KilledRun.RequireTracing();
        Write("policy.jsonc", policy);
        var (calls, edited) = RunToTheEnd(command);
        Assert.IsGreaterThanOrEqualTo(leastCalls, calls.Count);
        Assert.AreNotEqual(Config, edited);

        var outcomes = new HashSet<string>();
        foreach (var (name, number) in calls)
        {
            Reset();
            Assert.AreNotEqual(0, Run(command, KilledRun.At($"^{name}$", number)), $"killed at {name} {number}");
            outcomes.Add(File.ReadAllText(PathOf("openclaw.json")));
        }

        CollectionAssert.AreEquivalent((string[])[Config, edited], outcomes.ToList());
        Reset();
        Run(command, KilledRun.At("^rename$", 1));
        Assert.IsNotEmpty(LeftOver(), "what the killed run was writing");
        Assert.AreEqual(0, Run(command, []));
        Assert.IsEmpty(LeftOver());
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>Each call by its name and its number among those of the name, and what the command makes of the config.</summary>
    private (IReadOnlyList<(string Name, int Number)> Calls, string Edited) RunToTheEnd(string command)
    {
        var list = PathOf("calls");
        Reset();
        Assert.AreEqual(0, Run(command, KilledRun.Listing(Calls, list)));
        var names = File.ReadAllLines(list).Select(static line => line[(line.IndexOf(' ') + 1)..].TrimStart().Split('(')[0]);
        var calls = names.GroupBy(static n => n).SelectMany(static n => n.Select(static (name, index) => (name, index + 1))).ToList();
        File.Delete(list);
        return (calls, File.ReadAllText(PathOf("openclaw.json")));
    }

    private string[] LeftOver() => Directory.GetFiles(_root, ".openclaw-policy-*");

    /// <summary>Begins anew: what a killed run left would be locked, and so be a call more.</summary>
    private void Reset()
    {
        Array.ForEach(LeftOver(), File.Delete);
        Write("openclaw.json", Config);
        File.Delete(PathOf("policy.attestation.json"));
    }

    private string PathOf(string name) => Path.Combine(_root, name);

    private void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    private int Run(string command, IReadOnlyList<string> by)
    {
        string[] program = [.. by, "dotnet", typeof(CommandLineApp).Assembly.Location, command, "--openclaw-version", "2026.9.6"];
        using var process = Process.Start(new ProcessStartInfo(program[0], program[1..])
        {
            WorkingDirectory = _root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return process.ExitCode;
    }
}
