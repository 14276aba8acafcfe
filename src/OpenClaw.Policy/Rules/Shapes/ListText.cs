namespace OpenClaw.Policy.Rules.Shapes;

/// <summary>What is said about a list that is malformed.</summary>
/// <param name="ArrayDemand">About something that is no array, as in "must be an array."</param>
/// <param name="ArrayHint">What to do about it; it is given the list's place.</param>
/// <param name="EntryDemand">About an entry, as in "must be a supported tool id."</param>
/// <param name="EntryHint">What to do about it; it is given the list's place.</param>
internal sealed record ListText(
    string ArrayDemand, Func<ShapePlace, string> ArrayHint, string EntryDemand, Func<ShapePlace, string> EntryHint)
{
    /// <summary>The words that most lists share.</summary>
    /// <param name="valueName">What an entry is called, such as "tool id".</param>
    /// <param name="allowed">The supported words; null when any text will do that is not blank.</param>
    public static ListText Of(string valueName, IReadOnlyList<string>? allowed = null)
    {
        var supported = allowed is null ? "" : $" Supported values: {string.Join(", ", allowed)}.";
        return new(
            "must be an array.",
            p => $"Fix {p.PolicyName} so {p.Property} is an array of {valueName}s.",
            $"must be a supported {valueName}.",
            _ => $"Use non-empty {valueName} entries.{supported}");
    }

    /// <summary>Hints that are the same wherever the list stands.</summary>
    public static ListText Fixed(string arrayDemand, string arrayHint, string entryDemand, string entryHint) =>
        new(arrayDemand, _ => arrayHint, entryDemand, _ => entryHint);
}
