using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Benchmarks;

/// <summary>
/// One check of a workspace whose policy has rules of every section, here and in the real program, many times in one process each and one
/// after the other. Both must give the same attestation hash, so that the same work is compared.
/// </summary>
internal static class AgainstNode
{
    private const int WarmUp = 100;

    /// <param name="node">The node executable.</param>
    /// <param name="package">The folder of an installed openclaw package, whose version is the release.</param>
    /// <param name="iterations">How often each checks.</param>
    public static int Run(string node, string package, int iterations)
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(Path.Combine(package, "package.json")));
        var release = ReleaseCatalog.Find(manifest.RootElement.GetProperty("version").GetString()!)!;
        using var workspace = new FullRuleWorkspace();
        var attestation = "";
        Repeat(WarmUp);
        var watch = Stopwatch.StartNew();
        Repeat(iterations);
        var own = new Figures(watch.Elapsed.TotalMilliseconds / iterations, Environment.WorkingSet / 1048576.0, attestation);
        var real = Node(node, package, iterations, workspace);
        if (own.Attestation != real.Attestation)
        {
            Console.Error.WriteLine($"The attestation hashes differ: {own.Attestation} here, {real.Attestation} there.");
            return 1;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"""
            OpenClaw {release}, {iterations} checks each, attestation {own.Attestation}
            here  {own.Milliseconds:F2} ms  {own.Megabytes:F0} MB
            node  {real.Milliseconds:F2} ms  {real.Megabytes:F0} MB
            ratio {real.Milliseconds / own.Milliseconds:F1} times faster, {own.Megabytes / real.Megabytes:P0} of the memory
            """));
        return 0;

        void Repeat(int times)
        {
            for (var i = 0; i < times; i++)
            {
                attestation = OwnCheck.Run(workspace, release);
            }
        }
    }

    private static Figures Node(string node, string package, int iterations, FullRuleWorkspace workspace)
    {
        var start = new ProcessStartInfo(node) { RedirectStandardOutput = true, WorkingDirectory = workspace.Folder };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "node-check.mjs"));
        start.ArgumentList.Add(package);
        start.ArgumentList.Add(iterations.ToString(CultureInfo.InvariantCulture));
        start.Environment["HOME"] = workspace.Folder;
        start.Environment["OPENCLAW_CONFIG_PATH"] = workspace.ConfigPath;
        start.Environment["LC_ALL"] = "C.UTF-8";
        using var process = Process.Start(start)!;
        using var answer = JsonDocument.Parse(process.StandardOutput.ReadToEnd());
        process.WaitForExit();
        var root = answer.RootElement;
        return new Figures(
            root.GetProperty("milliseconds").GetDouble(), root.GetProperty("megabytes").GetDouble(), root.GetProperty("attestation").GetString()!);
    }

    private sealed record Figures(double Milliseconds, double Megabytes, string Attestation);
}
