using System.Text;

namespace OpenClaw.Policy.Tool.Action;

/// <summary>The files in which the runner takes outputs and summaries.</summary>
internal static class RunnerFile
{
    /// <summary>Adds to a file: it belongs to the step as a whole, and what stands in it already stays.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be written.</exception>
    public static void Append(string path, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(path, append: true, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        write(writer);
    }
}
