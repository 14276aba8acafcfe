using System.Text;
using OpenClaw.Policy.Files;

namespace OpenClaw.Policy.Repair;

/// <summary>A file set in which some files have other texts: what would be read if edits were written.</summary>
public sealed class OverlayFileSet(IFileSet files) : IFileSet
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>Gives a file another text; null gives it back its own.</summary>
    /// <param name="path">The absolute path under which it is read.</param>
    /// <param name="text">Well-formed: its UTF-8 form is what is read.</param>
    public void Set(string path, string? text)
    {
        if (text is null)
        {
            _texts.Remove(path);
        }
        else
        {
            _texts[path] = text;
        }
    }

    public FileReadResult Read(string path, int maxBytes)
    {
        var read = files.Read(path, maxBytes);
        if (!_texts.TryGetValue(path, out var text))
        {
            return read;
        }

        var bytes = Encoding.UTF8.GetBytes(text);
        return bytes.Length > maxBytes ? read with { Status = FileReadStatus.TooLarge, Bytes = default } : read with { Bytes = bytes };
    }

    public EntryKind GetKind(string path) => files.GetKind(path);

    public bool HasOtherNames(string path) => files.HasOtherNames(path);
}
