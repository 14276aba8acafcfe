using System.Text.Json;
using OpenClaw.Policy.Git;

namespace OpenClaw.Policy.Tool.Action;

/// <summary>
/// The commit that a pull request, or an entry of a merge queue, would be merged into. Only ids that the runner gives count: a branch name of
/// the clone may have been made by the change itself.
/// </summary>
internal static class ChangeBase
{
    /// <summary>GitHub cuts event payloads at 25 MB; a larger file is none.</summary>
    private const int MaxEventBytes = 32 * 1024 * 1024;

    private const string Remedy = "Name the trusted commit in the input base.";

    /// <summary>The commit id; null for an event without a base, such as a push.</summary>
    /// <param name="runner">What the runner says.</param>
    /// <param name="folder">A folder of the checkout, absolute.</param>
    /// <exception cref="ActionInputException">The event has a base, and it cannot be found out.</exception>
    public static string? Find(RunnerEnvironment runner, string folder) => runner.EventName switch
    {
        "pull_request" => FirstParentOfMerge(runner, folder) ?? FromEvent(runner, "pull_request", "base", "sha"),
        "pull_request_target" or "pull_request_review" or "pull_request_review_comment" => FromEvent(runner, "pull_request", "base", "sha"),
        "merge_group" => FromEvent(runner, "merge_group", "base_sha"),
        _ => null,
    };

    /// <summary>
    /// The merge that GitHub makes of a pull request and checks out: its first parent is the base branch as it is now, while the payload names
    /// it as it was when the event was sent.
    /// </summary>
    private static string? FirstParentOfMerge(RunnerEnvironment runner, string folder)
    {
        try
        {
            using var repository = GitRepository.Open(folder);
            return repository.TryResolve("HEAD") is { ParentIds: [var first, _] } head && head.Id == runner.Commit ? first : null;
        }
        catch (GitException)
        {
            // Without a repository there is no base either, and the gate says so when it looks for the one that the event names.
            return null;
        }
    }

    private static string FromEvent(RunnerEnvironment runner, params string[] members)
    {
        try
        {
            var file = new FileInfo(runner.EventFile ?? throw Unknown("GITHUB_EVENT_PATH is not set"));
            using var document = JsonDocument.Parse(file.Length <= MaxEventBytes ? File.ReadAllBytes(file.FullName) : throw Unknown("the payload is too large"));
            var element = document.RootElement;
            foreach (var member in members)
            {
                element = element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value) ? value : default;
            }

            return element.ValueKind == JsonValueKind.String && element.GetString() is { Length: > 0 } id && id.All(char.IsAsciiHexDigit)
                ? id
                : throw Unknown("the payload names no base commit");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw Unknown("the payload of the event cannot be read");
        }
    }

    private static ActionInputException Unknown(string why) => new($"The commit that the change would be merged into is not known: {why}.", Remedy);
}
