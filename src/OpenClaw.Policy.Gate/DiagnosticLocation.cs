using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Gate;

/// <summary>
/// A place in a file. Lines and columns count from 1; the end is the column just after the last character.
/// </summary>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="StartLine">0 when the whole file is meant (a file that is missing or cannot be read); all four numbers are 0 then.</param>
/// <param name="StartColumn">From 1, in UTF-16 code units.</param>
/// <param name="EndLine">From 1.</param>
/// <param name="EndColumn">From 1, exclusive.</param>
/// <param name="Source">The text that the place lies in, for fingerprints; null when it was not read.</param>
public sealed record DiagnosticLocation(string Path, int StartLine, int StartColumn, int EndLine, int EndColumn, SourceText? Source)
{
    public static DiagnosticLocation WholeFile(string path) => new(path, 0, 0, 0, 0, null);

    public static DiagnosticLocation Of(SourceSpan span)
    {
        var (start, end) = (span.StartPosition, span.EndPosition);
        return new DiagnosticLocation(span.Source.Path, start.Line, start.Column, end.Line, end.Column, span.Source);
    }
}
