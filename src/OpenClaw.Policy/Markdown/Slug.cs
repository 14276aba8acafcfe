using System.Text;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Markdown;

/// <summary>The id that a declared name gets: lower case, every run outside <c>a-z0-9</c> one hyphen, none at the ends.</summary>
internal static class Slug
{
    public static string Of(ReadOnlySpan<char> name)
    {
        var slug = new StringBuilder(name.Length);
        foreach (var c in EcmaString.ToLowerCase(name.ToString()))
        {
            if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                slug.Append(c);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        if (slug.Length > 0 && slug[^1] == '-')
        {
            slug.Length--;
        }

        return slug.ToString();
    }
}
