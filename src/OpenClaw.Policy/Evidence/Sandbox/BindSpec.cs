using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Evidence.Sandbox;

/// <summary>A bind mount as container runtimes write it: <c>host:container[:options]</c>, both paths of Unix or of Windows.</summary>
/// <param name="Host">The path on the host.</param>
/// <param name="IsReadOnly">Whether <c>ro</c> is among the options.</param>
internal sealed record BindSpec(string Host, bool IsReadOnly)
{
    /// <summary>The parts of a text, or null when it has no separator.</summary>
    public static BindSpec? Parse(string text)
    {
        var separator = SeparatorIn(text);
        if (separator < 0)
        {
            return null;
        }

        var rest = text.AsSpan(separator + 1);
        var options = SeparatorIn(rest);
        return new BindSpec(text[..separator], options >= 0 && HasReadOnly(rest[(options + 1)..]));
    }

    /// <summary>The first colon that is not part of a drive such as <c>C:\</c>; -1 when there is none.</summary>
    private static int SeparatorIn(ReadOnlySpan<char> text)
    {
        var isDrive = text.Length > 2 && char.IsAsciiLetter(text[0]) && text[1] == ':' && text[2] is '\\' or '/';
        var start = isDrive ? 2 : 0;
        return text[start..].IndexOf(':') is var index and >= 0 ? start + index : -1;
    }

    private static bool HasReadOnly(ReadOnlySpan<char> options)
    {
        foreach (var range in options.Split(','))
        {
            if (EcmaString.Trim(options[range]).Equals("ro", StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
