namespace OpenClaw.Policy.Disk;

/// <summary>A folder on the way to what is to be written or deleted is a link, or is none at all. A stranger may have put it there to lead elsewhere.</summary>
/// <param name="folder">Absolute.</param>
public sealed class LinkedFolderException(string folder) : IOException($"{folder} is a link, and nothing is written or deleted through a link.")
{
    public string Folder { get; } = folder;
}
