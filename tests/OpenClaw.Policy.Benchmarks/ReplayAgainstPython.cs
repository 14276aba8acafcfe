using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OpenClaw.Policy.Alignment.Replay;

namespace OpenClaw.Policy.Benchmarks;

/// <summary>
/// A replay of logs of growing length, each in a process of its own, beside the real <c>get_events(limit=0)</c> of openclaw-alignment, which only reads the same log.
/// </summary>
internal static class ReplayAgainstPython
{
    private const string Script = """
        import json, resource, sys, time, types, pathlib
        package = types.ModuleType("lib")
        package.__path__ = [str(pathlib.Path(sys.argv[1]) / "lib")]
        sys.modules["lib"] = package
        from lib.policy_store import PolicyStore
        store = PolicyStore(pathlib.Path(sys.argv[2]))
        start = time.process_time()
        count = len(store.get_events(limit=0))
        print(json.dumps({"seconds": time.process_time() - start, "megabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, "events": count}))
        """;

    /// <param name="python">The Python 3 executable.</param>
    /// <param name="source">A checkout of openclaw-alignment 2.0.0.</param>
    /// <param name="lengths">How many events each log has.</param>
    public static int Run(string python, string source, IEnumerable<int> lengths)
    {
        Console.WriteLine("| events | log | replay | events a second | peak | real `get_events(limit=0)` | peak | ratio |\n|---|---|---|---|---|---|---|---|");
        foreach (var length in lengths)
        {
            using var log = new GeneratedLog(length);
            var own = Measure(Environment.ProcessPath!, [.. Self(), "replay", log.Path]);
            var real = Measure(python, ["-c", Script, source, log.Folder]);
            if (own.Events != length || real.Events != length)
            {
                Console.Error.WriteLine($"{own.Events} events here and {real.Events} there of {length}.");
                return 1;
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {length:N0} | {new FileInfo(log.Path).Length / 1048576.0:F0} MB | {own.Seconds:F2} s | {length / own.Seconds:N0} | {own.Megabytes:F0} MB | {real.Seconds:F2} s | {real.Megabytes:F0} MB | {real.Seconds / own.Seconds:F1} |"));
        }

        return 0;
    }

    /// <summary>The measured half: replays one log and prints what it cost this process.</summary>
    public static int Replay(string path)
    {
        using var process = Process.GetCurrentProcess();
        var start = process.TotalProcessorTime;
        var replay = LogFileReplay.Run(path);
        process.Refresh();
        if (replay.FindingCount > 0)
        {
            Console.Error.WriteLine($"line {replay.Findings[0].Line}: {replay.Findings[0].Message}");
            return 1;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"seconds": {{(process.TotalProcessorTime - start).TotalSeconds}}, "megabytes": {{process.PeakWorkingSet64 / 1048576.0}}, "events": {{replay.EventCount}}}"""));
        return 0;
    }

    private static string[] Self() => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet" ? [typeof(Program).Assembly.Location] : [];

    private static Figures Measure(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        using var answer = JsonDocument.Parse(output);
        var root = answer.RootElement;
        return new(root.GetProperty("seconds").GetDouble(), root.GetProperty("megabytes").GetDouble(), root.GetProperty("events").GetInt32());
    }

    private sealed record Figures(double Seconds, double Megabytes, int Events);
}
