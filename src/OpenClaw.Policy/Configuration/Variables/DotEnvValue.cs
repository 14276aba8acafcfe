using System.Text;

namespace OpenClaw.Policy.Configuration.Variables;

/// <summary>Takes the quotes off a value of a <c>.env</c> file, as the npm package dotenv 17.4.2 does.</summary>
internal static class DotEnvValue
{
    private const string Quotes = "'\"`";

    /// <param name="value">With its quotes, trimmed.</param>
    public static string Unquote(string value)
    {
        if (value.Length == 0)
        {
            return value;
        }

        var unquoted = RemoveQuotes(value);
        return value[0] == '"'
            ? unquoted.Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\r", "\r", StringComparison.Ordinal)
            : unquoted;
    }

    /// <summary>From each line that begins with a quote to the last line that ends with the same one, both quotes are dropped.</summary>
    private static string RemoveQuotes(string value)
    {
        var lastAtLineEnd = Quotes.Select(quote => LastAtLineEnd(value, quote)).ToArray();
        var result = new StringBuilder(value.Length);
        for (var position = 0; position < value.Length; position++)
        {
            var quote = IsLineStart(value, position) ? Quotes.IndexOf(value[position], StringComparison.Ordinal) : -1;
            if (quote >= 0 && lastAtLineEnd[quote] > position)
            {
                var closing = lastAtLineEnd[quote];
                result.Append(value, position + 1, closing - position - 1);
                position = closing;
            }
            else
            {
                result.Append(value[position]);
            }
        }

        return result.ToString();
    }

    /// <returns>-1 when no line ends with the quote.</returns>
    private static int LastAtLineEnd(string value, char quote)
    {
        var position = value.Length - 1;
        while (position >= 0 && !(value[position] == quote && (position + 1 == value.Length || IsLineEnd(value[position + 1]))))
        {
            position--;
        }

        return position;
    }

    private static bool IsLineStart(string value, int position) => position == 0 || IsLineEnd(value[position - 1]);

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029';
}
