using OpenClaw.Policy.Files;

namespace OpenClaw.Policy.Verdicts;

/// <summary>One opened workspace, as a family sees it.</summary>
public sealed record CheckContext
{
    /// <summary>The files as they are checked. All that a family reads, it reads here, once.</summary>
    public required IFileSet Files { get; init; }

    /// <summary>What lies in the folders of <see cref="Files"/>.</summary>
    public required IFolderListing Listing { get; init; }

    /// <summary>The absolute path of the folder that nothing outside of is read.</summary>
    public required string Root { get; init; }

    /// <summary>
    /// Where a family's own folder may lie: the root, the config's folder and the judged workspaces. Absolute, inside the root, each
    /// once, the root first.
    /// </summary>
    public required IReadOnlyList<string> Folders { get; init; }

    /// <summary>The trusted state that a change is judged by; null when the workspace is judged by itself.</summary>
    public BaseState? Base { get; init; }

    /// <summary>The moment that expiry is judged by. Given, never taken from the machine's clock by a family.</summary>
    public required DateTimeOffset Now { get; init; }
}
