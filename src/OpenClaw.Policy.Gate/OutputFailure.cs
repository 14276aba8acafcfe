using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Disk;

namespace OpenClaw.Policy.Gate;

/// <summary>Why something could not be written, the same behind every door.</summary>
/// <param name="Descriptor">The row of the catalogue.</param>
/// <param name="Reason">A sentence for people; never content of a file.</param>
/// <param name="Remedy">What to do.</param>
public sealed record OutputFailure(DiagnosticDescriptor Descriptor, string Reason, string Remedy)
{
    /// <summary>Whether an exception says that something could not be written, and not that the program has a defect.</summary>
    public static bool IsOne(Exception error) => error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException;

    /// <param name="what">What was to be written, as the subject of a sentence: <c>The report</c>.</param>
    /// <param name="error">What <see cref="AtomicFile"/> threw.</param>
    public static OutputFailure Of(string what, Exception error) => error switch
    {
        LinkedFolderException link => new(
            DiagnosticCatalog.OutputThroughLink,
            $"{what} was not written: {link.Message}",
            "Name the folder that the link leads to, or put a folder in the place of the link."),
        NotRegularFileException other => new(DiagnosticCatalog.OutputNotWritten, $"{what} could not be written: {other.Message}", "Put a file there, or nothing."),
        _ => new(
            DiagnosticCatalog.OutputNotWritten,
            $"{what} could not be written: {FileFault.Words(error)}.",
            "Make the file and its folder writable, or name another place."),
    };
}
