using System.Globalization;
using System.Text;
using BenchmarkDotNet.Attributes;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.History;
using OpenClaw.Policy.TestSupport;

namespace OpenClaw.Policy.Benchmarks;

/// <summary>
/// Since when an accepted hash no longer holds, in a history in which every commit touches the config and the hash was lost in the middle.
/// <c>git log</c> of the same paths is the measure: it does not evaluate anything.
/// </summary>
public class HistoryBenchmarks : IDisposable
{
    private TempRepository? _repository;
    private string _accepted = "";

    [Params(100, 10_000)]
    public int Commits { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _repository = new TempRepository();
        var stream = new StringBuilder();
        for (var i = 0; i < Commits; i++)
        {
            var server = i < Commits / 2 ? "docs" : "more";
            stream.Append(CultureInfo.InvariantCulture, $"commit refs/heads/main\ncommitter C <c@example.org> {1_700_000_000 + i} +0000\ndata 1\nx\n")
                .Append(i == 0 ? "M 100644 inline policy.jsonc\ndata <<END\n{ \"mcp\": { \"servers\": { \"deny\": [\"shell\"] } } }\nEND\n" : "")
                .Append("M 100644 inline openclaw.json\ndata <<END\n{ \"meta\": { \"lastTouchedVersion\": \"2026.6.1\" }, \"mcp\": { \"servers\": { \"")
                .Append(CultureInfo.InvariantCulture, $"{server}\": {{ \"command\": \"x\" }} }} }} }} // {i}\nEND\n");
        }

        _repository.FastImport(stream.ToString());
        _repository.Git("reset", "-q", "--hard", "main");
        using var history = Open();
        _accepted = history.At(history.Repository.Resolve($"main~{Commits - 1}")).Attestation!.AttestationHash;
    }

    [GlobalCleanup]
    public void Dispose()
    {
        _repository?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Benchmark(Baseline = true)]
    public int GitLog() => _repository!.Git("log", "--format=%H", "--", "openclaw.json", "policy.jsonc", "TOOLS.md").Length;

    [Benchmark]
    public HashHistoryState Find()
    {
        using var history = Open();
        return history.Find(HashKind.Attestation, _accepted).State;
    }

    private WorkspaceHistory Open() => WorkspaceHistory.Open(new GateRequest { BaseDirectory = _repository!.Root })!;
}
