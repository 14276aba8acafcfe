using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Tool.Action;

/// <summary>
/// The commit that a pull request, or an entry of a merge queue, would be merged into. Only ids that the runner gives count: a branch name of
/// the clone may have been made by the change itself.
/// </summary>
/// <param name="CommitId">Null for an event without a base, such as a push.</param>
/// <param name="Note">What whoever reads the verdict has to know of the base, or of there being none; null when all is as it should be.</param>
internal sealed record ChangeBase(string? CommitId, GateDiagnostic? Note)
{
    private const string Branches = "refs/heads/";

    /// <summary>What is judged is what is there already: the default branch, or what is released.</summary>
    private static readonly ChangeBase NotNeeded = new(CommitId: null, Note: null);

    /// <param name="runner">What the runner says.</param>
    /// <param name="folder">A folder of the checkout, absolute.</param>
    /// <exception cref="ActionInputException">The event has a base, and it cannot be found out.</exception>
    public static ChangeBase Find(RunnerEnvironment runner, string folder) => runner.EventName switch
    {
        "pull_request" or "pull_request_review" or "pull_request_review_comment" => OfMerge(runner, CheckedOutCommit.Find(runner, folder)),
        "pull_request_target" => Of(
            runner.Commit is { } id && EventPayload.IsCommitId(id) ? id : throw Unknown("GITHUB_SHA is no commit id"),
            CheckedOutCommit.Find(runner, folder)),
        "merge_group" => Of(IdOf(Payload(runner), "merge_group", "base_sha"), CheckedOutCommit.Find(runner, folder)),
        "push" => OfPush(runner),
        "schedule" or "release" => NotNeeded,
        null => new(CommitId: null, ByItself("It is not known what started this run: GITHUB_EVENT_NAME is not set.", Severity.Warning)),
        var other => new(CommitId: null, ByItself($"The event '{other}' names no commit that a change would be merged into.", Severity.Warning)),
    };

    /// <summary>
    /// The merge that GitHub makes of a pull request and checks out: its first parent is the base branch as it is now, while the payload names
    /// it as it was at some earlier time. A merge whose second parent is not the pull request is somebody's own.
    /// </summary>
    private static ChangeBase OfMerge(RunnerEnvironment runner, GitCommit? head)
    {
        var payload = Payload(runner);
        var change = IdOf(payload, "pull_request", "head", "sha");
        if (head is { ParentIds: [var first, var second] } && head.Id == runner.Commit && second == change)
        {
            return new(first, Note: null);
        }

        var named = Of(IdOf(payload, "pull_request", "base", "sha"), head);
        return named.Note is null ? named with { Note = MayBeOld() } : named;
    }

    private static ChangeBase Of(string commitId, GitCommit? head) => new(commitId, head?.Id == commitId ? NotCheckedOut() : null);

    /// <summary>What is pushed to the default branch is there. A push to another one may be a change on its way, which its own policy judges.</summary>
    private static ChangeBase OfPush(RunnerEnvironment runner) =>
        runner.Ref is { } name && name.StartsWith(Branches, StringComparison.Ordinal)
            && EventPayload.TryRead(runner, out _)?.Text("repository", "default_branch") is { } main && name != Branches + main
            ? new(CommitId: null, ByItself($"This is a push to the branch '{name[Branches.Length..]}', and not to '{main}'.", Severity.Info))
            : NotNeeded;

    private static EventPayload Payload(RunnerEnvironment runner) => EventPayload.TryRead(runner, out var problem) ?? throw Unknown(problem);

    private static string IdOf(EventPayload payload, params ReadOnlySpan<string> members) =>
        payload.CommitId(members) ?? throw Unknown($"the payload of the event has no commit id as {string.Join('.', members)}");

    private static GateDiagnostic ByItself(string why, Severity severity) => Said(
        DiagnosticCatalog.JudgedByItself,
        $"{why} So the workspace was judged by its own policy and its own accepted hashes.",
        "Where this run decides about a change, run the gate on pull_request, or name the trusted commit in the input base.",
        severity);

    private static GateDiagnostic MayBeOld() => Said(
        DiagnosticCatalog.BaseMayBeOld,
        "The merge commit of the pull request is not what is checked out, so the base is the commit that the event names. The target branch can have moved on since.",
        "Leave the input ref of actions/checkout out, or name the target branch in the input base.",
        DiagnosticCatalog.BaseMayBeOld.Severity);

    private static GateDiagnostic NotCheckedOut() => Said(
        DiagnosticCatalog.ChangeNotCheckedOut,
        "The commit that is checked out is the base itself, so nothing of the change was judged.",
        "Run the gate on pull_request: there actions/checkout checks the change out.",
        DiagnosticCatalog.ChangeNotCheckedOut.Severity);

    private static GateDiagnostic Said(DiagnosticDescriptor descriptor, string message, string remedy, Severity severity) =>
        new() { Descriptor = descriptor, Severity = severity, Message = message, Remedy = remedy };

    private static ActionInputException Unknown(string why) =>
        new($"The commit that the change would be merged into is not known: {why}.", "Name the trusted commit in the input base.");
}
