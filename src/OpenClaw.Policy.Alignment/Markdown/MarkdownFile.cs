using System.Text;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Disk;

namespace OpenClaw.Policy.Alignment.Markdown;

/// <summary>Reads the Markdown files of a memory folder.</summary>
internal static class MarkdownFile
{
    /// <summary>These files are written by hand; real ones have a few kilobytes.</summary>
    public const int Limit = 1024 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text, or null when there is no such file.</summary>
    /// <exception cref="StoreException">It cannot be read.</exception>
    public static string? Read(string path)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        try
        {
            var bytes = RegularFile.ReadAll(path, Limit) ?? throw StoreErrors.TooLarge(path, Limit);
            return Strict.GetString(bytes.Span);
        }
        catch (DecoderFallbackException)
        {
            throw StoreErrors.NotUtf8(path);
        }
        catch (Exception e) when (e is (IOException or UnauthorizedAccessException) and not StoreException)
        {
            throw StoreErrors.CannotRead(path, e);
        }
    }

    /// <summary>Whether every line is one of the template that nobody filled in.</summary>
    public static bool IsPlaceholder(string section)
    {
        var templates = SectionSlots.User.Concat(SectionSlots.Agents).SelectMany(static s => s.Placeholder.Split('\n')).ToHashSet(StringComparer.Ordinal);
        return section.Split('\n').All(l => l.Trim().Length == 0 || templates.Contains(l.Trim()));
    }
}
