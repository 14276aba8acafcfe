using System.Buffers;
using System.Text;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Canonical;

/// <summary>
/// A node as <c>JSON.stringify(value)</c> prints it: no blanks, members in the order of the object, a member that is undefined left
/// out, an array item that is undefined written as null.
/// </summary>
public static class JsonTextWriter
{
    /// <summary>The text; halves of surrogate pairs that stand alone are escaped, so it can always be encoded.</summary>
    /// <exception cref="ArgumentException">The node itself is undefined: JSON has no text for it.</exception>
    public static string GetText(Node node)
    {
        if (node is UndefinedNode)
        {
            throw new ArgumentException("undefined has no JSON text.", nameof(node));
        }

        var output = new ArrayBufferWriter<byte>();
        Write(node, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static void Write(Node node, IBufferWriter<byte> output)
    {
        switch (node)
        {
            case ObjectNode value:
                WriteObject(value, output);
                break;

            case ArrayNode value:
                WriteArray(value, output);
                break;

            default:
                JsonUtf8.WriteScalar(output, node);
                break;
        }
    }

    private static void WriteArray(ArrayNode array, IBufferWriter<byte> output)
    {
        output.Write("["u8);
        for (var i = 0; i < array.Items.Count; i++)
        {
            if (i > 0)
            {
                output.Write(","u8);
            }

            Write(array.Items[i], output);
        }

        output.Write("]"u8);
    }

    private static void WriteObject(ObjectNode value, IBufferWriter<byte> output)
    {
        output.Write("{"u8);
        var first = true;
        foreach (var (name, member) in value.Members)
        {
            if (member is UndefinedNode)
            {
                continue;
            }

            if (!first)
            {
                output.Write(","u8);
            }

            first = false;
            JsonUtf8.WriteString(output, name);
            output.Write(":"u8);
            Write(member, output);
        }

        output.Write("}"u8);
    }
}
