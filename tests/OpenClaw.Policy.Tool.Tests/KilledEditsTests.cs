using System.Diagnostics;

namespace OpenClaw.Policy.Tool.Tests;

/// <summary>The commands that write into a config, killed at many moments of their run.</summary>
[TestClass]
public sealed class KilledEditsTests : IDisposable
{
    private const int Kills = 8;

    private const string Config = """
        {
          "channels": { "telegram": { "botToken": "1:a", "enabled": true } },
          "plugins": { "entries": { "policy": { "enabled": true, "config": { "workspaceRepairs": true } } } }
        }

        """;

    private readonly string _root = Directory.CreateTempSubdirectory("openclaw-policy-kill-").FullName;

    [TestMethod]
    [DataRow("fix", """{ "channels": { "denyRules": [{ "when": { "provider": "telegram" } }] } }""")]
    [DataRow("accept", """{ "channels": { "denyRules": [{ "when": { "provider": "irc" } }] } }""")]
    public void A_killed_command_leaves_the_old_config_or_the_new_one(string command, string policy)
    {
        File.WriteAllText(Path.Combine(_root, "policy.jsonc"), policy);
        var config = Path.Combine(_root, "openclaw.json");
        File.WriteAllText(config, Config);
        var watch = Stopwatch.StartNew();
        using (var whole = Start(command))
        {
            whole.WaitForExit();
            Assert.AreEqual(0, whole.ExitCode);
        }

        var duration = watch.Elapsed;
        var edited = File.ReadAllText(config);
        Assert.AreNotEqual(Config, edited);

        for (var kill = 1; kill <= Kills; kill++)
        {
            File.WriteAllText(config, Config);
            File.Delete(Path.Combine(_root, "policy.attestation.json"));
            using var process = Start(command);
            process.WaitForExit(duration * (0.5 + (0.6 * kill / Kills)));
            process.Kill();
            process.WaitForExit();

            var left = File.ReadAllText(config);
            Assert.IsTrue(left == Config || left == edited, left);
        }

        File.WriteAllText(config, Config);
        File.Delete(Path.Combine(_root, "policy.attestation.json"));
        using var last = Start(command);
        last.WaitForExit();
        Assert.IsEmpty(Directory.GetFiles(_root, ".openclaw-policy-*"), "what the killed runs left");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private Process Start(string command)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(CommandLineApp).Assembly.Location, command, "--openclaw-version", "2026.9.6"])
        {
            WorkingDirectory = _root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }
}
