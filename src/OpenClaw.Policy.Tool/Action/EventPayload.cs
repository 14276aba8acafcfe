using System.Text.Json;
using OpenClaw.Policy.Disk;

namespace OpenClaw.Policy.Tool.Action;

/// <summary>What the runner says of the event that started the workflow.</summary>
internal sealed class EventPayload
{
    /// <summary>GitHub cuts event payloads at 25 MB; a larger file is none.</summary>
    private const int MaxBytes = 32 * 1024 * 1024;

    private readonly JsonElement _root;

    private EventPayload(JsonElement root) => _root = root;

    /// <summary>Reads the payload.</summary>
    /// <param name="runner">What the runner says.</param>
    /// <param name="problem">Why there is none, to follow a colon.</param>
    /// <returns>Null when it cannot be read.</returns>
    public static EventPayload? TryRead(RunnerEnvironment runner, out string problem)
    {
        problem = "the payload of the event cannot be read";
        if (runner.EventFile is not { } path)
        {
            problem = "GITHUB_EVENT_PATH is not set";
            return null;
        }

        try
        {
            if (RegularFile.ReadAll(Path.GetFullPath(path), MaxBytes) is not { } content)
            {
                problem = "the payload of the event is too large";
                return null;
            }

            using var document = JsonDocument.Parse(content);
            return new EventPayload(document.RootElement.Clone());
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The id of a commit; null when there is none at that place, or no id.</summary>
    /// <param name="members">The names of the members on the way to it.</param>
    public string? CommitId(params ReadOnlySpan<string> members) => Text(members) is { } text && IsCommitId(text) ? text : null;

    /// <summary>A text; null when there is none at that place.</summary>
    /// <param name="members">The names of the members on the way to it.</param>
    public string? Text(params ReadOnlySpan<string> members)
    {
        var element = _root;
        foreach (var member in members)
        {
            element = element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out var value) ? value : default;
        }

        return element.ValueKind == JsonValueKind.String ? element.GetString() : null;
    }

    /// <summary>Whether a text is a whole id: a name would be looked up in the clone, which the change may have filled.</summary>
    public static bool IsCommitId(string text) => text.Length is 40 or 64 && text.All(char.IsAsciiHexDigit);
}
