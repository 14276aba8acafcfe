namespace OpenClaw.Policy.Git;

/// <summary>What a short name of a commit can stand for, by the rules of <c>gitrevisions(7)</c>.</summary>
internal static class RevisionName
{
    /// <summary>git reads no fewer digits as the beginning of an id.</summary>
    private const int MinIdDigits = 4;

    private static readonly int[] IdDigits = [40, 64];

    /// <summary>
    /// The whole names of the references that a short one can stand for, each with what follows the name (<c>~2</c>, <c>^</c>), in the
    /// order in which git looks for them. None for a whole name or a whole id.
    /// </summary>
    public static IEnumerable<string> OtherMeanings(string revision)
    {
        var (name, rest) = Split(revision);
        return name.StartsWith("refs/", StringComparison.Ordinal) || (IdDigits.Contains(name.Length) && name.All(char.IsAsciiHexDigit))
            ? []
            : new[] { $"refs/{name}", $"refs/tags/{name}", $"refs/heads/{name}", $"refs/remotes/{name}", $"refs/remotes/{name}/HEAD" }.Select(whole => whole + rest);
    }

    /// <summary>Whether git would take the name for the beginning of an id when no reference had it.</summary>
    public static bool IsBeginningOfId(string revision) =>
        Split(revision).Name is { Length: >= MinIdDigits } name && !IdDigits.Contains(name.Length) && name.All(char.IsAsciiHexDigit);

    private static (string Name, string Suffix) Split(string revision)
    {
        var mark = revision.IndexOfAny(['~', '^', ':']);
        var reflog = revision.IndexOf("@{", StringComparison.Ordinal);
        var end = new[] { mark, reflog, revision.Length }.Where(static i => i >= 0).Min();
        return (revision[..end], revision[end..]);
    }
}
