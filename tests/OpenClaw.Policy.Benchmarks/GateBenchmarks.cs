using BenchmarkDotNet.Attributes;
using OpenClaw.Policy.Gate;

namespace OpenClaw.Policy.Benchmarks;

/// <summary>One whole run of the gate: find, read, parse, validate, observe, judge, hash.</summary>
[MemoryDiagnoser]
public class GateBenchmarks : IDisposable
{
    private GeneratedWorkspace? _workspace;

    /// <summary>Entries of the config; TOOLS.md has ten lines for each. Growth should be linear.</summary>
    [Params(10, 1_000, 10_000, 100_000)]
    public int Entries { get; set; }

    [GlobalSetup]
    public void Setup() => _workspace = new GeneratedWorkspace(Entries, Entries * 10);

    [GlobalCleanup]
    public void Dispose()
    {
        _workspace?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark]
    public GateVerdict Run() => PolicyGate.Run(new GateRequest { BaseDirectory = _workspace!.Folder, OpenClawVersion = "2026.5.20" }).Verdict;
}
