using System.Text;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>A file of the memory as it was read.</summary>
/// <param name="Path">Its absolute path.</param>
/// <param name="Source">Its text; null when there is none.</param>
/// <param name="Bytes">Its bytes.</param>
/// <param name="Problem">Why there is no text although something stands there, a few words; null when there is a text or no file.</param>
internal sealed record StoreText(string Path, SourceText? Source, ReadOnlyMemory<byte> Bytes, string? Problem)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Nothing stands there.</summary>
    public bool IsMissing => Source is null && Problem is null;

    public static StoreText Read(IFileSet files, string path, int limit)
    {
        var read = files.Read(path, limit);
        return read.Status switch
        {
            FileReadStatus.Found => Decode(path, read.Bytes),
            FileReadStatus.Missing or FileReadStatus.NotADirectory => new(path, null, default, null),
            FileReadStatus.TooLarge => new(path, null, default, $"has more than {limit} bytes"),
            FileReadStatus.Directory => new(path, null, default, "is a folder"),
            FileReadStatus.OutsideRoot => new(path, null, default, "leads out of the repository"),
            FileReadStatus.Special => new(path, null, default, "is a pipe, a socket or a device"),
            _ => new(path, null, default, $"cannot be read{(read.Detail is { } detail ? $": {detail}" : string.Empty)}"),
        };
    }

    private static StoreText Decode(string path, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return new(path, new(path, Strict.GetString(bytes.Span)), bytes, null);
        }
        catch (DecoderFallbackException)
        {
            return new(path, null, bytes, "is no UTF-8");
        }
    }
}
