using OpenClaw.Policy.Files;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Inputs;

/// <summary>A policy file as it was found. Which folder or commit it came from is the caller's business.</summary>
public sealed record PolicyDocument
{
    /// <summary>As findings print it: the setting as written, or the last segment of an absolute one.</summary>
    public required string DisplayPath { get; init; }

    /// <summary>How reading the file ended; nothing else is set unless it was found.</summary>
    public required FileReadResult File { get; init; }

    public SourceText? Source { get; init; }

    /// <summary>The parsed document, any JSON value; null when it did not parse.</summary>
    public Node? Value { get; init; }

    /// <summary>Why it did not parse, with the place.</summary>
    public Json5SyntaxException? SyntaxError { get; init; }

    /// <summary>The name in <c>oc://</c> addresses.</summary>
    public string DocumentName => NodePath.BaseName(DisplayPath);

    /// <summary>Reads and parses a policy file.</summary>
    /// <param name="files">Where to read.</param>
    /// <param name="path">The absolute path.</param>
    /// <param name="displayPath">See <see cref="DisplayPath"/>.</param>
    /// <exception cref="Json5LimitException">The document is nested deeper than the reader goes.</exception>
    public static PolicyDocument Load(IFileSet files, string path, string displayPath)
    {
        var document = new PolicyDocument { DisplayPath = displayPath, File = files.Read(path, FileLimits.Document) };
        if (document.File.Status != FileReadStatus.Found)
        {
            return document;
        }

        var source = new SourceText(path, Utf8Text.Decode(document.File.Bytes.Span));
        try
        {
            return document with { Source = source, Value = Json5Reader.Read(source).Root };
        }
        catch (Json5SyntaxException error)
        {
            return document with { Source = source, SyntaxError = error };
        }
    }
}
