using OpenClaw.Policy.Files;
using OpenClaw.Policy.Inputs;

namespace OpenClaw.Policy.Gate.Trusted;

/// <summary>The base's policy for a changed workspace.</summary>
/// <param name="Path">Absolute; null when the base's config says nothing.</param>
/// <param name="Document">What judges; null when <paramref name="Problem"/> says why nothing does.</param>
/// <param name="Problem">Why the base cannot judge, as sentences; null when it can.</param>
internal sealed record BasePolicy(string? Path, PolicyDocument? Document, string? Problem)
{
    /// <param name="judge">The base.</param>
    /// <param name="workspace">The workspace that the change leaves behind.</param>
    /// <exception cref="GateStopException">The base's policy goes beyond what is read.</exception>
    public static BasePolicy Of(CommitView judge, ChangedWorkspace workspace)
    {
        if (judge.PolicyPath(workspace) is not { } path)
        {
            return new(Path: null, Document: null, judge.Problem!);
        }

        return judge.Policy(path) switch
        {
            { Value: not null } document => new(path, document, Problem: null),
            { SyntaxError: { } error } document => new(path, Document: null, $"Its {document.DisplayPath} is not JSON5: {error.Message}."),
            var document => new(path, Document: null, $"Its {document.DisplayPath} {FileUnreadableException.Describe(document.File)}."),
        };
    }
}
