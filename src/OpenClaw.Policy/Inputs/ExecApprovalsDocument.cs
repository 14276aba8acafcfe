using OpenClaw.Policy.Files;
using OpenClaw.Policy.Json;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Inputs;

/// <summary>
/// The approvals document: which commands an agent may run without a question. A release keeps it in a file (2026.6.9 to 2026.7.35) or in
/// its database (from 2026.8.1); where this one came from is the caller's business.
/// </summary>
public sealed record ExecApprovalsDocument
{
    private const double SupportedVersion = 1;

    private ExecApprovalsDocument(string displayPath) => DisplayPath = displayPath;

    /// <summary>Where the release keeps it, as findings print it.</summary>
    public string DisplayPath { get; }

    /// <summary>Whether there is a document, be it one that cannot be used.</summary>
    public bool Exists => Value is not null || Problem is not null;

    /// <summary>The document; null when there is none or it cannot be used.</summary>
    public ObjectNode? Value { get; private init; }

    /// <summary>Why the document cannot be used, in the real program's words; null when it can, or when there is none.</summary>
    public string? Problem { get; private init; }

    /// <summary>The place that <see cref="Problem"/> is about.</summary>
    public Origin? ProblemOrigin { get; private init; }

    /// <summary>There is no document.</summary>
    /// <param name="displayPath">See <see cref="DisplayPath"/>.</param>
    public static ExecApprovalsDocument Missing(string displayPath) => new(displayPath);

    /// <summary>Reads a file that may be missing.</summary>
    /// <param name="files">Where to read.</param>
    /// <param name="path">Absolute.</param>
    /// <param name="displayPath">See <see cref="DisplayPath"/>.</param>
    /// <exception cref="FileUnreadableException">The file is there but cannot be read.</exception>
    /// <exception cref="Json5.Json5LimitException">The document goes beyond what is read.</exception>
    public static ExecApprovalsDocument LoadIfPresent(IFileSet files, string path, string displayPath)
    {
        ArgumentNullException.ThrowIfNull(files);
        var file = files.Read(path, FileLimits.Document);
        return file.Status is FileReadStatus.Missing or FileReadStatus.NotADirectory ? Missing(displayPath) : Parse(file, displayPath);
    }

    /// <summary>Reads a file that somebody named.</summary>
    /// <param name="files">Where to read.</param>
    /// <param name="path">Absolute.</param>
    /// <param name="displayPath">See <see cref="DisplayPath"/>.</param>
    /// <exception cref="FileUnreadableException">The file is missing or cannot be read.</exception>
    /// <exception cref="Json5.Json5LimitException">The document goes beyond what is read.</exception>
    public static ExecApprovalsDocument Load(IFileSet files, string path, string displayPath)
    {
        ArgumentNullException.ThrowIfNull(files);
        return Parse(files.Read(path, FileLimits.Document), displayPath);
    }

    /// <param name="source">The text; JSON of version 1 can be used.</param>
    /// <param name="displayPath">See <see cref="DisplayPath"/>.</param>
    /// <exception cref="Json5.Json5LimitException">The document goes beyond what is read.</exception>
    public static ExecApprovalsDocument Parse(SourceText source, string displayPath)
    {
        ArgumentNullException.ThrowIfNull(source);
        try
        {
            var document = JsonReader.Read(source);
            return document is ObjectNode value && value["version"] is NumberNode { Value: SupportedVersion }
                ? new(displayPath) { Value = value }
                : new(displayPath)
                {
                    Problem = "unsupported exec approvals version",
                    ProblemOrigin = document.Find("version")?.Origin ?? document.Origin,
                };
        }
        catch (JsonSyntaxException error)
        {
            return new(displayPath) { Problem = error.Message, ProblemOrigin = new WrittenOrigin(new(source, error.Offset, 0)) };
        }
    }

    private static ExecApprovalsDocument Parse(FileReadResult file, string displayPath) => file.Status == FileReadStatus.Found
        ? Parse(new SourceText(file.Path, Utf8Text.Decode(file.Bytes.Span)), displayPath)
        : throw new FileUnreadableException(file);
}
