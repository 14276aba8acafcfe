namespace OpenClaw.Policy.Alignment.Resolution;

/// <summary>
/// The project that an engine works for. openclaw-alignment 2.0.0 names it by the absolute path of one machine, so that a committed rule is
/// dead in every other checkout; corrected, it is called <c>.</c> and the path is understood too.
/// </summary>
/// <param name="Key">The key of its rules; empty for no project.</param>
/// <param name="Path">Another name of the same project; null when it has none.</param>
public sealed record ProjectIdentity(string Key, string? Path = null)
{
    /// <summary>The key of the project that a store lies in, whatever its path is.</summary>
    public const string Here = ".";

    public static readonly ProjectIdentity None = new(string.Empty);

    /// <summary>The identity of the project in a folder.</summary>
    /// <param name="folder">Its absolute path.</param>
    /// <param name="mode">How it is named.</param>
    public static ProjectIdentity Of(string folder, AlignmentMode mode) => mode == AlignmentMode.Upstream ? new(folder) : new(Here, folder);

    /// <summary>The key under which this library knows a project.</summary>
    public string Canonical(string key) => Path is not null && key == Path ? Key : key;
}
