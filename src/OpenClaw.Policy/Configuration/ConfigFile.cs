using OpenClaw.Policy.Files;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Configuration;

/// <summary>The root file of a config: its text and what it parses to.</summary>
internal static class ConfigFile
{
    /// <returns>Null when there is no such file.</returns>
    /// <exception cref="ConfigLoadException">There is one, but it cannot be read.</exception>
    public static SourceText? Read(IFileSet files, string path)
    {
        var read = files.Read(path, FileLimits.Document);
        return read.Status switch
        {
            FileReadStatus.Found => new SourceText(path, Utf8Text.Decode(read.Bytes.Span)),
            FileReadStatus.Missing or FileReadStatus.NotADirectory => null,
            _ => throw new ConfigLoadException(new ConfigIssue("", $"read failed: {Reason(read)}", Detail: read.Detail)),
        };
    }

    /// <exception cref="ConfigLoadException">The text is not JSON5, or goes beyond a limit of the reader.</exception>
    public static Node Parse(SourceText source)
    {
        try
        {
            return Json5Reader.Read(source).Root;
        }
        catch (Json5SyntaxException e)
        {
            throw Unparseable(source, e.Offset, $"JSON5 parse failed: SyntaxError: {e.Message}");
        }
        catch (Json5LimitException e)
        {
            throw Unparseable(source, e.Offset, e.Message);
        }
    }

    private static ConfigLoadException Unparseable(SourceText source, int offset, string message) =>
        new(new ConfigIssue("", message, new WrittenOrigin(new SourceSpan(source, offset, 0))));

    /// <summary>The first two in the words of Node.js.</summary>
    private static string Reason(FileReadResult read) => read.Status switch
    {
        FileReadStatus.Directory => "Error: EISDIR: illegal operation on a directory, read",
        FileReadStatus.AccessDenied => $"Error: EACCES: permission denied, open '{read.Path}'",
        FileReadStatus.TooLarge => $"the file is larger than {FileLimits.Document} bytes",
        FileReadStatus.OutsideRoot => "the file leads out of the folders that may be read",
        FileReadStatus.Special => "it is a pipe, a socket or a device, not a file",
        _ => "the file could not be opened",
    };
}
