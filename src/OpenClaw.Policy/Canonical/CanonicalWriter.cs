using System.Buffers;
using System.Text;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Canonical;

/// <summary>
/// The text of a node that OpenClaw hashes, the same in every release: JSON without blanks, the members of each object in the order of
/// <see cref="RootCollation"/>. It is no JSON where a member is undefined (the bare word stands there) or an array item is (nothing
/// does).
/// </summary>
internal static class CanonicalWriter
{
    private static readonly Comparison<Member> ByName = static (a, b) => RootCollation.Compare(a.Name, b.Name);

    /// <summary>The canonical text itself.</summary>
    /// <exception cref="UncoveredTextException">The order of the members of an object is not known.</exception>
    public static string GetText(Node node)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(node, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    /// <summary>Writes the canonical text in UTF-8.</summary>
    /// <exception cref="UncoveredTextException">The order of the members of an object is not known.</exception>
    public static void Write(Node node, IBufferWriter<byte> output)
    {
        switch (node)
        {
            case ObjectNode value:
                WriteObject(value, output);
                break;

            case ArrayNode value:
                WriteArray(value, output);
                break;

            case UndefinedNode:
                output.Write("undefined"u8);
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

            if (array.Items[i] is not UndefinedNode)
            {
                Write(array.Items[i], output);
            }
        }

        output.Write("]"u8);
    }

    private static void WriteObject(ObjectNode value, IBufferWriter<byte> output)
    {
        output.Write("{"u8);
        var first = true;
        foreach (var (name, member) in value.Members.ToSorted(ByName))
        {
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
