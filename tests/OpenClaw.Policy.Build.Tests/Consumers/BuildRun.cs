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

    public int StandingPasses => Log.Split("OpenClaw policy: nothing has changed").Length - 1;
}
