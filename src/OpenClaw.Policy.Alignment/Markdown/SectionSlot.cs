namespace OpenClaw.Policy.Alignment.Markdown;

/// <summary>One section of USER.md or AGENTS.md, and the rule that stands for it.</summary>
/// <param name="Heading">The heading that is written.</param>
/// <param name="Names">The headings that are read, the first that holds something wins.</param>
/// <param name="Key">The key of the rule.</param>
/// <param name="Summary">The summary of the rule that is made.</param>
/// <param name="Aliases">A rule whose summary contains one of these stands for the section, too.</param>
public sealed record SectionSlot(string Heading, IReadOnlyList<string> Names, string Key, string Summary, IReadOnlyList<string> Aliases)
{
    public string Category { get; init; } = "optimize";

    public double Confidence { get; init; } = 0.8;

    public required IReadOnlyList<string> Trigger { get; init; }

    /// <summary>What is written when no rule stands for the section.</summary>
    public required string Placeholder { get; init; }
}
