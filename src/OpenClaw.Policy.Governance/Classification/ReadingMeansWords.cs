namespace OpenClaw.Policy.Governance.Classification;

/// <summary>The words for the means in reports and traces.</summary>
public static class ReadingMeansWords
{
    public static string ToWord(this ReadingMeans means) => means switch
    {
        ReadingMeans.AsWritten => "as-written",
        ReadingMeans.Disguised => "disguised",
        ReadingMeans.SpacedOut => "spaced-out",
        ReadingMeans.Encoded => "encoded",
        ReadingMeans.Reversed => "reversed",
        ReadingMeans.Rotated => "rotated",
        _ => throw new ArgumentOutOfRangeException(nameof(means)),
    };
}
