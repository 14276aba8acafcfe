using System.Text;

namespace OpenClaw.Policy.Tool.Hosting;

/// <summary>Writes a report that is bytes to the command's output, which is text.</summary>
internal static class StandardOutput
{
    /// <summary>What stands for standard output where a file is asked for.</summary>
    public const string Name = "-";

    public static void Write(CommandHost host, Action<Stream> write)
    {
        using var buffer = new MemoryStream();
        write(buffer);
        host.Output.Write(Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
    }
}
