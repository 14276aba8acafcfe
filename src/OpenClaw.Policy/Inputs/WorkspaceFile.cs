using OpenClaw.Policy.Files;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Inputs;

/// <summary>Files of a workspace that hold evidence.</summary>
public static class WorkspaceFile
{
    /// <summary>The text of a file, or null when it does not exist.</summary>
    /// <param name="files">Where to read.</param>
    /// <param name="workspace">The absolute folder.</param>
    /// <param name="name">The file's name in it.</param>
    /// <exception cref="FileUnreadableException">It is there but cannot be read.</exception>
    public static SourceText? Read(IFileSet files, string workspace, string name)
    {
        ArgumentNullException.ThrowIfNull(files);
        var file = files.Read(NodePath.Join(workspace, name), FileLimits.Document);
        return file.Status switch
        {
            FileReadStatus.Found => new SourceText(file.Path, Utf8Text.Decode(file.Bytes.Span)),
            FileReadStatus.Missing => null,
            _ => throw new FileUnreadableException(file),
        };
    }
}
