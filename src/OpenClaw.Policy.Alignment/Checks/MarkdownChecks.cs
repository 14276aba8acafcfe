using OpenClaw.Policy.Alignment.Markdown;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;
using OpenClaw.Policy.Sources;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Alignment.Checks;

/// <summary>Whether the Markdown of a memory says what its rules say, and what an import or export would do to it.</summary>
internal static class MarkdownChecks
{
    public static void Run(MemoryFolder memory, FindingList findings)
    {
        Sections(memory.Markdown[0], SectionSlots.User, "# USER", memory, findings);
        Soul(memory.Markdown[1], findings);
        Sections(memory.Markdown[2], SectionSlots.Agents, "# AGENTS", memory, findings);
        foreach (var entry in memory.ReadableRules.Where(static e => e.Asset!.SourceType == "legacy" && HasPlaceholder(e.Asset.Strategy)))
        {
            findings.Add(AlignmentDiagnostics.MarkdownPlaceholder, entry.FieldPlace(RuleField.Strategy), entry.Id, $"The rule `{entry.Id}` holds a placeholder of the template.");
        }
    }

    private static void Sections(StoreText file, IReadOnlyList<SectionSlot> slots, string title, MemoryFolder memory, FindingList findings)
    {
        if (file.Source is not { } source)
        {
            return;
        }

        var headings = MarkdownHeading.Of(source).ToList();
        Headings(file, headings, slots, findings);
        Lost(headings, slots, title, source, findings);
        var content = PythonText.UniversalNewlines(source.Text);
        foreach (var slot in slots)
        {
            var heading = headings.FirstOrDefault(h => slot.Names.Contains(h.Name, StringComparer.Ordinal));
            var text = MarkdownSections.Find(content, slot.Names);
            if (heading is not null && heading.IsEmpty)
            {
                findings.Add(AlignmentDiagnostics.MarkdownEmptySection, heading.Place, slot.Heading, $"The section `{heading.Name}` is empty, so the import takes what follows it.");
            }
            else if (text.Length > 0 && PolicyToMarkdownExporter.RuleOf(slot, memory.ReadableRules.Select(static e => e.Asset!)) is { } rule
                && PolicyToMarkdownExporter.Bullets(text) != PolicyToMarkdownExporter.Bullets(rule.Strategy))
            {
                findings.Add(
                    AlignmentDiagnostics.MarkdownDrift, heading?.Place ?? FindingPlace.WholeFile(file.Path), slot.Heading, $"The section `{slot.Heading}` says something else than the rule `{rule.Id}`.",
                    related: [.. memory.ReadableRules.Where(e => e.Asset == rule).Select(static e => new RelatedPlace(e.FieldPlace(RuleField.Strategy), "the rule"))]);
            }
        }

        if (title == "# USER" && Placeholder(source) is { } place)
        {
            findings.Add(AlignmentDiagnostics.MarkdownPlaceholder, place, "USER.md", "The file holds a placeholder of the template.");
        }
    }

    private static void Headings(StoreText file, List<MarkdownHeading> headings, IReadOnlyList<SectionSlot> slots, FindingList findings)
    {
        string[] names = [.. slots.SelectMany(static s => s.Names)];
        foreach (var heading in headings.Where(h => !names.Contains(h.Name, StringComparer.Ordinal) && names.FirstOrDefault(n => IsNear(h.Name, n)) is not null))
        {
            findings.Add(
                AlignmentDiagnostics.MarkdownHeadingUnrecognised, heading.Place, heading.Name, $"The heading `{heading.Name}` nearly is `{names.First(n => IsNear(heading.Name, n))}`, which the import knows.");
        }

        if (headings.Count > 0 && !headings.Any(h => names.Contains(h.Name, StringComparer.Ordinal)))
        {
            findings.Add(AlignmentDiagnostics.MarkdownHeadingUnrecognised, headings[0].Place, Path.GetFileName(file.Path), "The file has no section that the import knows.");
        }
    }

    private static bool IsNear(string heading, string name) =>
        heading.StartsWith(name, StringComparison.OrdinalIgnoreCase) && heading.Length <= name.Length * 2;

    private static void Lost(List<MarkdownHeading> headings, IReadOnlyList<SectionSlot> slots, string title, SourceText source, FindingList findings)
    {
        foreach (var heading in headings.Where(h => h.Level == 2 && !slots.Any(s => s.Names.Contains(h.Name, StringComparer.Ordinal))))
        {
            findings.Add(AlignmentDiagnostics.MarkdownExportLoses, heading.Place, heading.Name, $"An export would delete the section `{heading.Name}`.");
        }

        var preamble = source.Text[..(headings.FirstOrDefault(static h => h.Level == 2)?.Span.Start ?? source.Text.Length)].Trim();
        if (preamble.Length > 0 && preamble != title)
        {
            findings.Add(
                AlignmentDiagnostics.MarkdownExportLoses, FindingPlace.Of(new SourceSpan(source, 0, source.Text.Length).FirstLine()), "preamble", "An export would delete the text before the first section.");
        }
    }

    private static void Soul(StoreText file, FindingList findings)
    {
        if (file.Source is { } source && source.Text.ReplaceLineEndings("\n").Trim() != SectionSlots.Soul.Trim() && source.Text.Trim().Length > 0)
        {
            findings.Add(
                AlignmentDiagnostics.MarkdownExportLoses, FindingPlace.Of(new SourceSpan(source, 0, source.Text.Length).FirstLine()), "SOUL.md", "An export would replace the file by the template.");
        }
    }

    private static bool HasPlaceholder(string text) => text.Split('\n').Any(IsPlaceholderLine);

    private static bool IsPlaceholderLine(string line) =>
        line.Contains('[', StringComparison.Ordinal) && SectionSlots.User.SelectMany(static s => s.Placeholder.Split('\n')).Any(p => p.Length > 0 && p == line.Trim());

    private static FindingPlace? Placeholder(SourceText source)
    {
        var start = 0;
        foreach (var line in source.Text.Split('\n'))
        {
            if (IsPlaceholderLine(line))
            {
                return FindingPlace.Of(new(source, start, line.TrimEnd('\r').Length));
            }

            start += line.Length + 1;
        }

        return null;
    }
}
