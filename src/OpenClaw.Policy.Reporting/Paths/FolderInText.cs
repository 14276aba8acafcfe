using System.Text;

namespace OpenClaw.Policy.Reporting.Paths;

/// <summary>Takes one folder of this machine out of texts that name paths below it.</summary>
/// <param name="folder">Absolute.</param>
/// <param name="windows">Both slashes separate and case does not matter.</param>
internal sealed class FolderInText(string folder, bool windows)
{
    private readonly string _folder = windows ? folder.TrimEnd('/', '\\') : folder.TrimEnd('/');
    private readonly StringComparison _comparison = windows ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>The text with paths below the folder relative to it, and <c>./</c> for the folder itself.</summary>
    public string Remove(string text)
    {
        // The root of the file system is no secret, and it begins every path.
        var at = _folder.Length == 0 ? -1 : text.IndexOf(_folder, _comparison);
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        var copied = 0;
        for (; at >= 0; at = text.IndexOf(_folder, Math.Max(at + 1, copied), _comparison))
        {
            var end = at + _folder.Length;
            if (!IsWholePath(text, at, end))
            {
                continue;
            }

            result.Append(text, copied, at - copied);
            copied = end < text.Length && IsSeparator(text[end]) ? end + 1 : end;
            var goesOn = copied > end && copied < text.Length && IsPartOfName(text[copied]);
            result.Append(goesOn ? "" : "./");
        }

        return result.Append(text, copied, text.Length - copied).ToString();
    }

    /// <summary>False inside a longer path or name, such as /work/repository for the folder /work/repo.</summary>
    private bool IsWholePath(string text, int start, int end)
    {
        if (start > 0 && (IsPartOfName(text[start - 1]) || IsSeparator(text[start - 1])))
        {
            return false;
        }

        return end == text.Length || IsSeparator(text[end]) || !IsPartOfName(text[end]) || EndsSentence(text, end);
    }

    private static bool EndsSentence(string text, int at) => text[at] == '.' && (at + 1 == text.Length || text[at + 1] == ' ');

    private bool IsSeparator(char c) => c == '/' || (windows && c == '\\');

    private static bool IsPartOfName(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-';
}
