using System.Buffers;
using System.Text;

namespace OpenClaw.Policy.Json5;

/// <summary>Keys of the objects of a JSON5 text (JSON5 1.0, section 3).</summary>
internal static class Json5Keys
{
    private static readonly SearchValues<char> AsciiParts =
        SearchValues.Create("$_0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    /// <summary>Reads a key that begins at the next character, quoted or not.</summary>
    public static string Read(Json5Cursor cursor) => cursor.Next is '"' or '\'' ? Json5Strings.Read(cursor) : ReadIdentifier(cursor);

    private static string ReadIdentifier(Json5Cursor cursor)
    {
        var start = cursor.Position;
        if (!TrySkip(cursor, Json5Identifier.IsStart) && cursor.Next != '\\')
        {
            throw cursor.Unexpected();
        }

        SkipPlain(cursor);
        if (cursor.Next != '\\')
        {
            return cursor.Since(start).ToString();
        }

        var builder = new StringBuilder().Append(cursor.Since(start));
        while (cursor.Next == '\\')
        {
            ReadEscape(cursor, builder);
            start = cursor.Position;
            SkipPlain(cursor);
            builder.Append(cursor.Since(start));
        }

        return builder.ToString();
    }

    private static void SkipPlain(Json5Cursor cursor)
    {
        do
        {
            var ascii = cursor.Rest.IndexOfAnyExcept(AsciiParts);
            cursor.Advance(ascii < 0 ? cursor.Rest.Length : ascii);
        }
        while (TrySkip(cursor, Json5Identifier.IsPart));
    }

    /// <summary>Goes over one code point if it belongs to a kind. A lone surrogate belongs to none.</summary>
    private static bool TrySkip(Json5Cursor cursor, Func<int, bool> isKind)
    {
        if (Rune.DecodeFromUtf16(cursor.Rest, out var rune, out var length) != OperationStatus.Done || !isKind(rune.Value))
        {
            return false;
        }

        cursor.Advance(length);
        return true;
    }

    private static void ReadEscape(Json5Cursor cursor, StringBuilder builder)
    {
        var start = cursor.Position;
        cursor.Advance();
        cursor.Expect('u');
        var c = Json5Strings.ReadUnicodeEscape(cursor);

        // An escape gives one code unit, so half of a surrogate pair is never part of a key that is not quoted.
        var allowed = builder.Length == 0 ? Json5Identifier.IsStart(c) : Json5Identifier.IsPart(c);
        if (!allowed)
        {
            throw cursor.InvalidIdentifier(start);
        }

        builder.Append(c);
    }
}
