using System.Globalization;
using System.Text;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Replay;
using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Alignment.Pictures;

/// <summary>
/// The life of every rule over the lines of the log, as one SVG file without scripts or links: a band for each status, marks for promotions
/// and suspensions, and in red what does not replay.
/// </summary>
public static class LifecyclePicture
{
    /// <summary>A picture of more rules is not looked at; the rest is counted in its last row.</summary>
    public const int MaximumRules = 200;

    /// <summary>More marks than this in one row cover one another.</summary>
    private const int MaximumMarks = 200;

    private const int Left = 260;
    private const int Width = 900;
    private const int RowHeight = 26;
    private const int Top = 56;
    private const int NameLength = 34;

    private static readonly (string Status, string Color)[] Colors =
    [
        (Vocabulary.Hint, "#d0d7de"), (Vocabulary.Candidate, "#9ec5fe"), (Vocabulary.Confirmed, "#75b798"), (Vocabulary.Suspended, "#ffda6a"), (Vocabulary.Archived, "#8c959f"),
    ];

    /// <summary>Draws the picture.</summary>
    /// <param name="replay">The replay, finished.</param>
    public static string Draw(LogReplay replay)
    {
        ArgumentNullException.ThrowIfNull(replay);
        var rules = replay.Rules.Values.OrderBy(static r => r.FirstLine).ToList();
        var shown = rules.Take(MaximumRules).ToList();
        var last = Math.Max(1, Math.Max(replay.EventCount, rules.Count == 0 ? 0 : rules.Max(static r => r.Last.Line)));
        var wrong = replay.Findings.Where(static f => (f.Severity ?? f.Descriptor.Severity) == Severity.Error).ToLookup(static f => f.Subject, StringComparer.Ordinal);
        var height = Top + (shown.Count + 2) * RowHeight;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{Left + Width + 20}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">\n");
        svg.Append(CultureInfo.InvariantCulture, $"<title>Life cycle of {rules.Count} rules over {replay.EventCount} events</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\n");
        Legend(svg);
        for (var i = 0; i < shown.Count; i++)
        {
            Row(svg, shown[i], Top + i * RowHeight, last, [.. wrong[shown[i].Id].Select(static f => f.Line)]);
        }

        var end = Top + shown.Count * RowHeight + 16;
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left}\" y=\"{end}\" fill=\"#57606a\">line 1</text><text x=\"{Left + Width}\" y=\"{end}\" text-anchor=\"end\" fill=\"#57606a\">line {last}</text>\n");
        if (rules.Count > shown.Count)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"8\" y=\"{end}\">and {rules.Count - shown.Count} more rules</text>\n");
        }

        return svg.Append("</svg>\n").ToString();
    }

    private static void Legend(StringBuilder svg)
    {
        var x = Left;
        foreach (var (status, color) in Colors)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"14\" width=\"12\" height=\"12\" fill=\"{color}\"/><text x=\"{x + 16}\" y=\"24\">{status}</text>\n");
            x += 100;
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"24\">▲ promoted  ▼ suspended</text><text x=\"{x + 180}\" y=\"24\" fill=\"#cf222e\">✕ does not replay</text>\n");
    }

    private static void Row(StringBuilder svg, RuleState rule, int y, int last, IReadOnlyList<int> wrong)
    {
        var color = wrong.Count > 0 ? "#cf222e" : "#1f2328";
        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"8\" y=\"{y + 15}\" fill=\"{color}\">{Escape(Short(rule.Id))}</text>\n");
        for (var i = 0; i < rule.Steps.Count; i++)
        {
            var from = X(rule.Steps[i].Line, last);
            var to = i + 1 < rule.Steps.Count ? X(rule.Steps[i + 1].Line, last) : Left + Width;
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{from}\" y=\"{y}\" width=\"{Math.Max(1, to - from)}\" height=\"18\" fill=\"{ColorOf(rule.Steps[i].Status)}\">");
            svg.Append(CultureInfo.InvariantCulture, $"<title>{Escape(rule.Steps[i].Status)} from line {rule.Steps[i].Line} ({Escape(rule.Steps[i].Timestamp)}): {Escape(rule.Steps[i].Reason)}</title></rect>\n");
        }

        foreach (var step in rule.Steps.Where(static s => s.Type is Vocabulary.RulePromoted or Vocabulary.RuleSuspended).Take(MaximumMarks))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(step.Line, last)}\" y=\"{y + 14}\" text-anchor=\"middle\">{(step.Type == Vocabulary.RulePromoted ? "▲" : "▼")}</text>\n");
        }

        foreach (var line in wrong.Take(MaximumMarks))
        {
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{X(line, last)}\" y=\"{y + 15}\" text-anchor=\"middle\" fill=\"#cf222e\" font-weight=\"bold\">✕<title>line {line} does not replay</title></text>\n");
        }
    }

    private static int X(int line, int last) => Left + (int)((long)(line - 1) * Width / last);

    private static string ColorOf(string status) => Colors.FirstOrDefault(c => c.Status == status).Color ?? "#ffffff";

    private static string Short(string id) => Text.PythonText.Length(id) <= NameLength ? id : Text.PythonText.Head(id, NameLength - 1) + "…";

    /// <summary>Ids come from a stranger's file: nothing of them is markup, and what XML cannot hold is left out.</summary>
    private static string Escape(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            builder.Append(rune.Value switch
            {
                '<' => "&lt;",
                '>' => "&gt;",
                '&' => "&amp;",
                '"' => "&quot;",
                < 0x20 or 0x7F or 0xFFFE or 0xFFFF => "�",
                _ => rune.ToString(),
            });
        }

        return builder.ToString();
    }
}
