using System.Globalization;

namespace OpenClaw.Policy.Releases;

/// <summary>An OpenClaw version, <c>year.month.patch</c> with an optional <c>-suffix</c>, for telling which of two is newer.</summary>
public sealed record ReleaseVersion(int Year, int Month, int Patch, string Suffix)
{
    /// <summary>The version of a text, or null when it is not one.</summary>
    public static ReleaseVersion? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        var suffix = dash < 0 ? "" : text[(dash + 1)..];
        var parts = (dash < 0 ? text : text[..dash]).Split('.');
        return parts.Length == 3 && Number(parts[0]) is { } year && Number(parts[1]) is { } month && Number(parts[2]) is { } patch
            ? new ReleaseVersion(year, month, patch, suffix)
            : null;
    }

    /// <summary>By year, month and patch; of two that agree in these, neither is newer (a suffix is a repackaging or a beta).</summary>
    public int CompareTo(ReleaseVersion other) =>
        (Year, Month, Patch).CompareTo((other.Year, other.Month, other.Patch));

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
