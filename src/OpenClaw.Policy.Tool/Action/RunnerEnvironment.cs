using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Reporting.Markdown;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Action;

/// <summary>What GitHub's runner tells a step. Every member may be absent, because the entry point also runs without a runner.</summary>
/// <param name="Workspace">The folder of the checkout, absolute; the current folder without a runner.</param>
/// <param name="Output">The file that takes the step's outputs.</param>
/// <param name="Summary">The file that takes the step's summary.</param>
internal sealed record RunnerEnvironment(string Workspace, string? Output, string? Summary)
{
    /// <summary>What started the workflow, such as <c>pull_request</c>.</summary>
    public string? EventName { get; init; }

    /// <summary>The file with the event's payload.</summary>
    public string? EventFile { get; init; }

    /// <summary>The whole name of the branch or tag that the workflow is about.</summary>
    public string? Ref { get; init; }

    /// <summary>The full id of the commit that the workflow is about.</summary>
    public string? Commit { get; init; }

    /// <summary>Which git is run for the step, and what its time is measured by.</summary>
    public GitAccess Git { get; init; } = GitAccess.Default;

    /// <summary>The addresses of the files of that commit.</summary>
    public SourceLinks? Links { get; init; }

    /// <summary>
    /// Whether files below a root are those of the repository that the runner names. A clone within the checkout that stands alone has other
    /// files under the same paths.
    /// </summary>
    /// <param name="root">The folder that places are relative to, absolute.</param>
    public bool Names(string root) =>
        Path.GetDirectoryName(root) is not { } above || GitTopLevel.Find(above) is not { } outer || !PathRules.IsInside(outer, Workspace);

    public static RunnerEnvironment Of(CommandHost host)
    {
        string? Variable(string name) => host.Environment.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;
        return new RunnerEnvironment(
            Path.GetFullPath(Variable("GITHUB_WORKSPACE") ?? host.CurrentDirectory, host.CurrentDirectory),
            Variable("GITHUB_OUTPUT"),
            Variable("GITHUB_STEP_SUMMARY"))
        {
            EventName = Variable("GITHUB_EVENT_NAME"),
            EventFile = Variable("GITHUB_EVENT_PATH"),
            Ref = Variable("GITHUB_REF"),
            Commit = Variable("GITHUB_SHA"),
            Git = GitAccess.Default with { Clock = host.Clock },
            Links = SourceLinks.Of(Variable("GITHUB_SERVER_URL"), Variable("GITHUB_REPOSITORY"), Variable("GITHUB_SHA")),
        };
    }
}
