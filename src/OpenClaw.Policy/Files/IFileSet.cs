namespace OpenClaw.Policy.Files;

/// <summary>
/// The files that the engine may look at: a folder, or a commit. The engine does not know which. Symbolic links behave alike in
/// both: a link is followed when what it leads to lies inside the set, and gives <see cref="FileReadStatus.OutsideRoot"/> when not.
/// </summary>
public interface IFileSet
{
    /// <summary>Reads a whole file, once.</summary>
    /// <param name="path">An absolute, normalised path.</param>
    /// <param name="maxBytes">A larger file is not read and gives <see cref="FileReadStatus.TooLarge"/>.</param>
    FileReadResult Read(string path, int maxBytes);

    /// <summary>What is at a path, without reading it. A directory or a missing entry is not an error.</summary>
    EntryKind GetKind(string path);

    /// <summary>
    /// Whether the file at a path is also known under other names (hard links). False for what is no file, and in a set that has no such thing, as a commit.
    /// </summary>
    /// <param name="path">An absolute, normalised path; symbolic links on it are followed.</param>
    bool HasOtherNames(string path);
}
