namespace OpenClaw.Policy.Build.Tests.Consumers;

/// <summary>What a build of a consumer did.</summary>
/// <param name="ExitCode">0 when the build succeeded.</param>
/// <param name="Output">The console's text.</param>
/// <param name="Log">The detailed log.</param>
/// <param name="Errors">Each logged error, as a text log shows it.</param>
/// <param name="Warnings">Each logged warning, likewise.</param>
internal sealed record BuildRun(int ExitCode, string Output, string Log, IReadOnlyList<string> Errors, IReadOnlyList<string> Warnings)
{
    public int Evaluations => Log.Split("OpenClaw policy: evaluated").Length - 1;

    /// <summary>How many requests were answered by the pass that stood. Each project that asks says so in a line of its own.</summary>
    public int StandingPasses => Log.Split('\n').Select(static l => l.Trim()).Where(static l => l.StartsWith(Standing, StringComparison.Ordinal)).Distinct().Count();

    private const string Standing = "OpenClaw policy: nothing has changed";
}
