using System.Diagnostics;
using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary>
/// The commands that write several files, killed by the system exactly when one of them is about to take its place. What is left must
/// be read rightly by the next run, and that run must end where an undisturbed one ends.
/// </summary>
[TestClass]
public sealed class KilledRenamesTests : IDisposable
{
    private const string Release = "2026.9.6";
    private static readonly string[] Names = ["openclaw.json", "channels.json5", "tools.json5", "policy.attestation.json"];

    private readonly TempRepository _repository = new();

    [TestMethod]
    [DataRow("accept", 1)]
    [DataRow("accept", 2)]
    [DataRow("fix", 1)]
    [DataRow("fix", 2)]
    public void The_next_run_ends_what_a_killed_one_began(string command, int rename)
    {
        KilledRun.RequireTracing();
        Write(command);
        Assert.AreEqual(0, Run(command).ExitCode, command);
        var whole = Texts();
        Write(command);
        var before = Texts();

        Run(command, [.. KilledRun.At("^rename", rename), "dotnet"]);
        var left = Texts();

        Assert.IsNotEmpty(LeftOver(), "what the killed run was writing");
        Assert.HasCount(rename - 1, Names.Where((_, i) => left[i] != before[i]), "the files that took their places");
        Assert.IsTrue(Enumerable.Range(0, Names.Length).All(i => left[i] == before[i] || left[i] == whole[i]));
        if (command == "accept")
        {
            StringAssert.Contains(Run("accept --check").Output, rename == 1 ? "does not exist" : "accept again");
        }

        var again = Run(command);
        Assert.AreEqual(0, again.ExitCode, again.Output);
        CollectionAssert.AreEqual(whole, Texts());
        Assert.IsEmpty(LeftOver());
    }

    private string[] LeftOver() => Directory.GetFiles(_repository.Root, ".openclaw-policy-*");

    public void Dispose() => _repository.Dispose();

    /// <summary>A workspace that the command has something to write for, committed.</summary>
    private void Write(string command)
    {
        _repository.Delete("policy.attestation.json");
        var denied = command == "fix" ? "telegram" : "irc";
        _repository.Write("policy.jsonc", $$"""{ "channels": { "denyRules": [{ "when": { "provider": "{{denied}}" } }] }, "tools": { "elevated": { "allow": false } } }""");
        _repository.Write("channels.json5", """{ telegram: { botToken: "1:a", enabled: true } }""");
        _repository.Write("tools.json5", $$"""{ elevated: { enabled: {{(command == "fix" ? "true" : "false")}} } }""");
        _repository.Write("openclaw.json", """
            {
              "channels": { "$include": "./channels.json5" },
              "tools": { "$include": "./tools.json5" },
              "plugins": { "entries": { "policy": { "enabled": true, "config": { "workspaceRepairs": true } } } }
            }
            """);
        _repository.Commit();
    }

    private string?[] Texts() => [.. Names.Select(_repository.PathOf).Select(static path => File.Exists(path) ? File.ReadAllText(path) : null)];

    private (int ExitCode, string Output) Run(string command, params string[] by)
    {
        string[] program = [.. by.DefaultIfEmpty("dotnet"), typeof(CommandLineApp).Assembly.Location, .. command.Split(' '), "--openclaw-version", Release];
        var start = new ProcessStartInfo(program[0], program[1..])
        {
            WorkingDirectory = _repository.Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + error.Result);
    }
}
