using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Markdown;

/// <summary>Follows fenced code: a run of three or more backticks or tildes opens it, a run of the same, no shorter and alone, closes it.</summary>
internal sealed class CodeFence
{
    private const int MinimumLength = 3;

    private char _mark;
    private int _length;

    /// <summary>Whether the line belongs to fenced code, its fences included. Lines must come in their order.</summary>
    public bool Takes(ReadOnlySpan<char> line)
    {
        var text = EcmaString.TrimStart(line);
        var length = text.Length > 0 && text[0] is ('`' or '~') ? text.Length - text.TrimStart(text[0]).Length : 0;
        if (_length == 0)
        {
            if (length < MinimumLength)
            {
                return false;
            }

            (_mark, _length) = (text[0], length);
        }
        else if (length >= _length && text[0] == _mark && EcmaString.TrimStart(text[length..]).IsEmpty)
        {
            _length = 0;
        }

        return true;
    }
}
