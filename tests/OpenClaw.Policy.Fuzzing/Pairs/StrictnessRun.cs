using System.Diagnostics;
using System.Text.Json.Nodes;
using OpenClaw.Policy.Findings;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Fuzzing.Pairs;

/// <summary>
/// Judges workspaces by pairs of policies. A workspace that breaks a baseline and not a policy that is taken for as strict is a
/// counterexample; one is looked for, too, that shows a refusal which OpenClaw's comparison does not make to be right.
/// </summary>
/// <param name="Release">The release.</param>
/// <param name="FirstSeed">The seed of the first pair; the next pairs have the next seeds.</param>
/// <param name="Pairs">How many pairs.</param>
/// <param name="Workspaces">How many workspaces there are to choose from.</param>
internal sealed record StrictnessRun(OpenClawRelease Release, int FirstSeed, int Pairs, int Workspaces)
{
    /// <summary>How many workspaces judge a pair.</summary>
    private const int PerPair = 12;

    private readonly PairJudge _judge = new(Release);

    /// <summary>The counterexamples, as small as they can be made.</summary>
    public StrictnessCount Execute(TextWriter output)
    {
        var watch = Stopwatch.StartNew();
        var generator = new PairGenerator(Release);
        var workspaces = new WorkspaceGenerator(Release);
        List<PairWorkspace> pool = [.. Enumerable.Range(FirstSeed, Workspaces).Select(workspaces.Generate)];
        var count = new StrictnessCount();
        for (var seed = FirstSeed; seed < FirstSeed + Pairs; seed++)
        {
            Judge(generator.Generate(seed), [.. Enumerable.Range(0, PerPair).Select(i => pool[(int)(((long)seed * PerPair) + i) % pool.Count])], count, output);
        }

        output.WriteLine($"{Release}: {count}, {watch.Elapsed.TotalSeconds:F0} s");
        return count;
    }

    private void Judge(PolicyPair pair, IReadOnlyList<PairWorkspace> workspaces, StrictnessCount count, TextWriter output)
    {
        count.Pairs++;
        var said = _judge.Compare(pair);
        if (said.Findings.Count > 0)
        {
            return;
        }

        var (baseline, policy) = (PairJudge.Parse(pair.Baseline), PairJudge.Parse(pair.Policy));
        var slipped = workspaces.Select(w => (Workspace: w, Finding: PairJudge.Slip(baseline, policy, w))).FirstOrDefault(static s => s.Finding is not null);
        if (said.Gaps.Count > 0)
        {
            count.Refused++;
            count.Confirmed += slipped.Finding is null ? 0 : 1;
            return;
        }

        count.Accepted++;
        count.Broken += workspaces.Count(w => IsBroken(baseline, w));
        if (slipped.Finding is { } finding)
        {
            count.Counterexamples++;
            Show(pair, slipped.Workspace, finding, output);
        }
    }

    private static bool IsBroken(Node baseline, PairWorkspace workspace)
    {
        try
        {
            return workspace.Judge(baseline).Count > 0;
        }
        catch (Exception error) when (error is Failures.ReleaseFailureException or Failures.PolicyLimitException)
        {
            return false;
        }
    }

    private void Show(PolicyPair pair, PairWorkspace workspace, Finding finding, TextWriter output)
    {
        var (small, config) = PairShrinker.Shrink(pair, workspace.Files.Config!, (p, c) => IsCounterexample(p, c, workspace.Files));
        output.WriteLine($"=== {Release}: {finding.Descriptor.Code} {finding.Message} {finding.Target}");
        output.WriteLine($"baseline: {small.Baseline.ToJsonString()}");
        output.WriteLine($"policy:   {small.Policy.ToJsonString()}");
        output.WriteLine($"config:   {config.ToJsonString()}");
        output.WriteLine($"approvals: {workspace.Files.ExecApprovals?.ToJsonString()}");
    }

    private bool IsCounterexample(PolicyPair pair, JsonNode config, FuzzCase files)
    {
        var said = _judge.Compare(pair);
        return said.Findings.Count == 0 && said.Gaps.Count == 0
            && PairWorkspace.Of(files with { Config = config }, Release) is { } workspace
            && PairJudge.Slip(PairJudge.Parse(pair.Baseline), PairJudge.Parse(pair.Policy), workspace) is not null;
    }
}
