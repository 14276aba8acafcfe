namespace OpenClaw.Policy.Repair.Text;

/// <summary>What stands between the tokens of a JSON5 text that is known to be well formed.</summary>
internal static class Json5Comments
{
    /// <summary>The end of a comment that begins at an offset, or -1 when none does. The end of a line comment is before its line end.</summary>
    public static int End(string text, int offset)
    {
        var rest = text.AsSpan(offset);
        if (rest.StartsWith("//"))
        {
            var length = rest.IndexOfAny("\r\n\u2028\u2029");
            return length < 0 ? text.Length : offset + length;
        }

        return rest.StartsWith("/*") ? offset + 2 + rest[2..].IndexOf("*/") + 2 : -1;
    }

    /// <summary>The comma or closing bracket that comes next after a value.</summary>
    private static int NextToken(string text, int offset)
    {
        while (text[offset] is not (',' or ']' or '}'))
        {
            offset = End(text, offset) is var end and >= 0 ? end : offset + 1;
        }

        return offset;
    }

    /// <summary>Whether what ends at an offset is the key of a member: a colon comes next.</summary>
    public static bool IsKey(string text, int offset)
    {
        while (offset < text.Length && text[offset] is not (',' or ']' or '}' or ':'))
        {
            offset = End(text, offset) is var end and >= 0 ? end : offset + 1;
        }

        return offset < text.Length && text[offset] == ':';
    }

    /// <summary>The comma after a value, or -1 when a bracket comes first.</summary>
    public static int Comma(string text, int offset) => NextToken(text, offset) is var token && text[token] == ',' ? token : -1;

    /// <summary>The end of the comments that follow an offset on its line; the offset itself when there are none.</summary>
    public static int EndOnLine(string text, int offset)
    {
        var end = offset;
        while (offset < text.Length)
        {
            if (End(text, offset) is var comment and >= 0)
            {
                var spansLines = text.AsSpan(offset..comment).ContainsAny('\r', '\n');
                offset = end = comment;
                if (spansLines)
                {
                    break;
                }
            }
            else if (text[offset] is ' ' or '\t')
            {
                offset++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>The end of the last comment in a piece of blanks and comments, or -1.</summary>
    public static int LastEnd(string text, int start, int end)
    {
        var last = -1;
        while (start < end)
        {
            if (End(text, start) is var comment and >= 0)
            {
                start = last = comment;
            }
            else
            {
                start++;
            }
        }

        return last;
    }
}
