using System.Diagnostics;
using System.Globalization;
using System.Text;
using OpenClaw.Policy.Alignment.Store;

namespace OpenClaw.Policy.Tool.Tests.Alignment;

/// <summary>
/// Commands that write into a memory, killed before each call by which they lock, write, store or rename a file. OPENCLAW_ALIGNMENT_KILLS names how many kills there
/// are for each command; by default each place is met once.
/// </summary>
[TestClass]
public sealed class KilledStoreTests : IDisposable
{
    private const string Calls = "^(flock|pwrite64|fsync|rename)";

    private static readonly string[] Feedback = ["--type", "T2", "--command", "make thing", "--outcome", "success", "--override", "confirmed_after_prompt"];

    private readonly string _root = Directory.CreateTempSubdirectory("openclaw-policy-kill-").FullName;

    [TestMethod]
    [DataRow("decide --type T2 --command x", 4)]
    [DataRow("record --type T2 --command x --outcome success --override confirmed_after_prompt", 6)]
    [DataRow("merge base .openclaw_memory theirs", 8)]
    public void A_killed_command_loses_nothing_and_runs_again(string words, int leastCalls)
    {
        KilledRun.RequireTracing();
        Prepare();
        var list = PathOf("calls");
        Assert.AreEqual(0, Run(words, KilledRun.Listing(Calls, list)));
        var names = File.ReadAllLines(list).Select(static line => line[(line.IndexOf(' ') + 1)..].TrimStart().Split('(')[0]);
        var calls = names.GroupBy(static n => n).SelectMany(static n => n.Select(static (name, index) => (Name: name, Number: index + 1))).ToList();
        Assert.IsGreaterThanOrEqualTo(leastCalls, calls.Count);

        var kills = Environment.GetEnvironmentVariable("OPENCLAW_ALIGNMENT_KILLS") is { Length: > 0 } stated ? int.Parse(stated, CultureInfo.InvariantCulture) : calls.Count;
        for (var i = 0; i < kills; i++)
        {
            var (name, number) = calls[i % calls.Count];
            Reset();
            Assert.AreNotEqual(0, Run(words, KilledRun.At($"^{name}$", number)), $"killed at {name} {number}");
            AssertNothingLost(words, $"killed at {name} {number}");
            Assert.AreEqual(0, Run(words, []), $"again after {name} {number}");
            AssertNothingLost(words, $"again after {name} {number}");
            Assert.IsEmpty(Directory.GetFiles(Policy(".openclaw_memory"), ".openclaw-policy-*"));
        }
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    /// <summary>Every file can be read; the log has all lines that it had, and at most its last one is torn; the rules are the old ones or the new ones.</summary>
    private void AssertNothingLost(string words, string when)
    {
        var before = File.ReadAllText(Path.Combine(Policy("saved"), StoreFiles.LogName)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var after = File.ReadAllText(Path.Combine(Policy(".openclaw_memory"), StoreFiles.LogName)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (words.StartsWith("merge", StringComparison.Ordinal))
        {
            Assert.IsTrue(before.All(after.Contains), when);
        }
        else
        {
            CollectionAssert.AreEqual(before, after[..before.Length], when);
        }

        var store = new PolicyStore(Policy(".openclaw_memory"));
        var old = new PolicyStore(Policy("saved")).LoadRules();
        Assert.IsTrue(old.Values.All(r => store.LoadRules()[r.Id] is not null), when);
        Assert.IsGreaterThanOrEqualTo(after.Length - 1, store.GetEvents(0).Count, when);
        Assert.AreEqual(0, store.LoadPlaybooks().Count, when);
    }

    private void Prepare()
    {
        Assert.AreEqual(0, Run("init", []));
        Assert.AreEqual(0, Run(["record", .. Feedback], []));
        Copy(Memory, PathOf("base"));
        Copy(Memory, PathOf("saved"));
        Assert.AreEqual(0, Run(["record", "--type", "T2", "--command", "other", "--outcome", "success", "--override", "confirmed_after_prompt"], []));
        Copy(Memory, PathOf("theirs"));
        Reset();
        Assert.AreEqual(0, Run(["decide", "--type", "T2", "--command", "y"], []));
        Copy(Memory, PathOf("saved"));
    }

    private string Memory => PathOf(".openclaw_memory");

    /// <summary>Begins anew, with nothing that a killed run left.</summary>
    private void Reset()
    {
        Directory.Delete(Memory, recursive: true);
        Copy(PathOf("saved"), Memory);
    }

    private static void Copy(string from, string to)
    {
        if (Directory.Exists(to))
        {
            Directory.Delete(to, recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private string PathOf(string name) => Path.Combine(_root, name);

    private string Policy(string memory) => StoreFiles.Of(PathOf(memory)).Folder;

    private int Run(string words, IReadOnlyList<string> by) => Run(words.Split(' '), by);

    private int Run(IReadOnlyList<string> words, IReadOnlyList<string> by)
    {
        string[] program = [.. by, "dotnet", typeof(CommandLineApp).Assembly.Location, "alignment", .. words];
        using var process = Process.Start(new ProcessStartInfo(program[0], program[1..])
        {
            WorkingDirectory = _root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.WaitForExit();
        return process.ExitCode;
    }
}
