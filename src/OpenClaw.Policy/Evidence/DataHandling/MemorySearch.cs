using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence.DataHandling;

/// <summary>What the settings of a memory search say about the transcripts of sessions; null where they say nothing.</summary>
/// <param name="IsEnabled">Whether it runs at all.</param>
/// <param name="RemembersSessions">Whether it may look at other sessions.</param>
/// <param name="CoversSessions">Whether sessions are among its sources.</param>
internal sealed record MemorySearch(bool? IsEnabled, bool? RemembersSessions, bool? CoversSessions)
{
    public static MemorySearch Nothing { get; } = new(null, null, null);

    /// <summary>Whether anything is said.</summary>
    public bool SaysAnything => this != Nothing;

    /// <param name="settings">An object, or anything else for no settings.</param>
    /// <param name="rememberKey">The key that wins over <c>experimental.sessionMemory</c>; null when there is none.</param>
    public static MemorySearch Read(Node? settings, string? rememberKey = null) => new(
        settings.Find("enabled").AsBoolean(),
        (rememberKey is null ? null : settings.Find(rememberKey).AsBoolean()) ?? settings.Find("experimental", "sessionMemory").AsBoolean(),
        settings.Find("sources") is { } sources ? sources.AsItems().Any(static s => s.AsString() == "sessions") : null);

    /// <summary>Whether the transcripts of sessions are indexed; null when nothing here decides it.</summary>
    /// <param name="inherited">What holds where this says nothing.</param>
    public bool? IndexesSessions(MemorySearch inherited)
    {
        var remembers = RemembersSessions ?? inherited.RemembersSessions;
        if (remembers is null && CoversSessions is null && IsEnabled is null)
        {
            return null;
        }

        return (IsEnabled ?? inherited.IsEnabled ?? true) && remembers == true && (CoversSessions ?? inherited.CoversSessions ?? false);
    }
}
