using System.Buffers;
using System.Text.Unicode;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Canonical;

/// <summary>
/// Scalars as JSON.stringify writes them, in UTF-8 (ECMA-262, section 25.5.2: SerializeJSONProperty and QuoteJSONString).
/// </summary>
internal static class JsonUtf8
{
    private static readonly SearchValues<char> EscapedCharacters = SearchValues.Create(
        "\"\\\u0000\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\u000B\f\r\u000E\u000F"
        + "\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    /// <summary>A string, a number, true, false or null; null also for undefined, which JSON has no word for.</summary>
    public static void WriteScalar(IBufferWriter<byte> output, Node node)
    {
        switch (node)
        {
            case StringNode text:
                WriteString(output, text.Value);
                break;
            case NumberNode number:
                WriteNumber(output, number.Value);
                break;
            case BooleanNode boolean:
                output.Write(boolean.Value ? "true"u8 : "false"u8);
                break;
            default:
                output.Write("null"u8);
                break;
        }
    }

    /// <summary>
    /// A string in quotes. Only the quote, the backslash, U+0000 to U+001F and halves of surrogate pairs that stand alone are escaped.
    /// </summary>
    public static void WriteString(IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        output.Write("\""u8);
        while (true)
        {
            var plain = text.IndexOfAny(EscapedCharacters);
            WriteUtf8(output, plain < 0 ? text : text[..plain]);
            if (plain < 0)
            {
                break;
            }

            WriteEscape(output, text[plain]);
            text = text[(plain + 1)..];
        }

        output.Write("\""u8);
    }

    /// <summary>A number; null for NaN and the infinities, which JSON does not have.</summary>
    private static void WriteNumber(IBufferWriter<byte> output, double value)
    {
        if (!double.IsFinite(value))
        {
            output.Write("null"u8);
            return;
        }

        Span<char> text = stackalloc char[EcmaNumber.MaximumLength];
        WriteUtf8(output, text[..EcmaNumber.Format(value, text)]);
    }

    private static void WriteUtf8(IBufferWriter<byte> output, ReadOnlySpan<char> text)
    {
        const int LongestSequence = 4;

        while (!text.IsEmpty)
        {
            var destination = output.GetSpan(LongestSequence);
            var status = Utf8.FromUtf16(text, destination, out var read, out var written, replaceInvalidSequences: false);
            output.Advance(written);
            text = text[read..];
            if (status == OperationStatus.InvalidData)
            {
                WriteCodeUnit(output, text[0]);
                text = text[1..];
            }
        }
    }

    private static void WriteEscape(IBufferWriter<byte> output, char c)
    {
        switch (c)
        {
            case '"':
                output.Write("\\\""u8);
                break;
            case '\\':
                output.Write("\\\\"u8);
                break;
            case '\b':
                output.Write("\\b"u8);
                break;
            case '\f':
                output.Write("\\f"u8);
                break;
            case '\n':
                output.Write("\\n"u8);
                break;
            case '\r':
                output.Write("\\r"u8);
                break;
            case '\t':
                output.Write("\\t"u8);
                break;
            default:
                WriteCodeUnit(output, c);
                break;
        }
    }

    private static void WriteCodeUnit(IBufferWriter<byte> output, char c)
    {
        const int Length = 6;

        var destination = output.GetSpan(Length);
        destination[0] = (byte)'\\';
        destination[1] = (byte)'u';
        for (var i = Length - 1; i >= 2; i--)
        {
            destination[i] = "0123456789abcdef"u8[c & 0xF];
            c >>= 4;
        }

        output.Advance(Length);
    }
}
