using OpenClaw.Policy.Reporting.Markdown;

namespace OpenClaw.Policy.Tool.Action;

/// <summary>What GitHub's runner tells a step. Every member may be absent, because the entry point also runs without a runner.</summary>
/// <param name="Workspace">The folder of the checkout, absolute; the current folder without a runner.</param>
/// <param name="Output">The file that takes the step's outputs.</param>
/// <param name="Summary">The file that takes the step's summary.</param>
/// <param name="Links">The addresses of the files of the commit that is checked.</param>
internal sealed record RunnerEnvironment(string Workspace, string? Output, string? Summary, SourceLinks? Links)
{
    public static RunnerEnvironment Of(CommandHost host)
    {
        string? Variable(string name) => host.Environment.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
        return new RunnerEnvironment(
            Path.GetFullPath(Variable("GITHUB_WORKSPACE") ?? host.CurrentDirectory, host.CurrentDirectory),
            Variable("GITHUB_OUTPUT"),
            Variable("GITHUB_STEP_SUMMARY"),
            SourceLinks.Of(Variable("GITHUB_SERVER_URL"), Variable("GITHUB_REPOSITORY"), Variable("GITHUB_SHA")));
    }
}
