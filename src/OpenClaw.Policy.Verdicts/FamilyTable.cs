namespace OpenClaw.Policy.Verdicts;

/// <summary>
/// Something that a family looked at, as a table that any report can print without knowing the family. Its cells may quote hostile text; every writer escapes them.
/// </summary>
/// <param name="Title">What it lists, in the family's own words.</param>
/// <param name="Columns">The headings, in the family's own words.</param>
/// <param name="Rows">As many cells in each as there are columns; what matters most comes first, because a report may show only the first rows.</param>
public sealed record FamilyTable(string Title, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);
