namespace OpenClaw.Policy.Evidence.Secrets;

/// <summary>
/// A pattern for places in a config: member names with dots between them, where <c>*</c> stands for any name that is not empty and
/// <c>#</c> for an item of an array.
/// </summary>
internal sealed record ConfigPathPattern(string Text)
{
    private readonly string[] _segments = Text.Split('.');

    /// <summary>How many segments a place has that matches.</summary>
    public int Length => _segments.Length;

    /// <param name="path">Member names, and <c>#N</c> for the items of arrays.</param>
    public bool Matches(IReadOnlyList<string> path) => path.Count == Length && IsPrefixOf(path);

    /// <summary>Whether a place is one that matches, or lies below one.</summary>
    /// <param name="path">See <see cref="Matches"/>.</param>
    public bool IsPrefixOf(IReadOnlyList<string> path)
    {
        if (path.Count < Length)
        {
            return false;
        }

        for (var i = 0; i < Length; i++)
        {
            if (!IsMatch(_segments[i], path[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsMatch(string segment, string name) => segment switch
    {
        "*" => name.Length > 0,
        "#" => name.StartsWith('#'),
        _ => string.Equals(segment, name, StringComparison.Ordinal),
    };
}
