using System.Globalization;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Reporting.Markdown;

/// <summary>A table of a family in the summary, whatever the family is.</summary>
internal static class MarkdownFamilyTable
{
    /// <summary>A longer table is not read. With <see cref="MaxCell"/> a table has some hundred kilobytes at most.</summary>
    private const int MaxRows = 100;

    private const int MaxCell = 80;

    public static void Write(MarkdownWriter writer, FamilyTable table)
    {
        writer.Own("### ").Foreign(table.Title, MaxCell * 2).EndLine();
        writer.EndLine();
        WriteRow(writer, table.Columns);
        writer.Own("|");
        foreach (var _ in table.Columns)
        {
            writer.Own("---|");
        }

        writer.EndLine();
        foreach (var row in table.Rows.Take(MaxRows))
        {
            WriteRow(writer, row);
        }

        writer.EndLine();
        if (table.Rows.Count > MaxRows)
        {
            writer.Own(string.Create(CultureInfo.InvariantCulture, $"{table.Rows.Count - MaxRows} more rows are left out here.")).EndLine();
            writer.EndLine();
        }
    }

    private static void WriteRow(MarkdownWriter writer, IReadOnlyList<string> cells)
    {
        writer.Own("|");
        foreach (var cell in cells)
        {
            writer.Own(" ").Foreign(cell, MaxCell).Own(" |");
        }

        writer.EndLine();
    }
}
