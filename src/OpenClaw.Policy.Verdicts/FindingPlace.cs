using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Verdicts;

/// <summary>Where a finding is: a span of a file that was read, or a whole file that is missing or could not be read.</summary>
/// <param name="Path">The absolute path of the file.</param>
/// <param name="Span">The piece of it; null when the whole file is meant.</param>
public readonly record struct FindingPlace(string Path, SourceSpan? Span)
{
    public static FindingPlace WholeFile(string path) => new(path, null);

    public static FindingPlace Of(SourceSpan span) => new(span.Source.Path, span);
}
