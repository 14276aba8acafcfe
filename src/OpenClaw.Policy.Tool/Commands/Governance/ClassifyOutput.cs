using System.Text.Encodings.Web;
using System.Text.Json;
using OpenClaw.Policy.Governance.Classification;
using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Reporting.Text;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Governance;

/// <summary>Prints what <c>classify</c> found.</summary>
internal static class ClassifyOutput
{
    public static void Write(CommandHost host, IReadOnlyList<RequestClassification> classified, bool json)
    {
        if (json)
        {
            StandardOutput.Write(host, stream => WriteJson(classified, stream));
            host.Output.WriteLine();
            return;
        }

        foreach (var one in classified)
        {
            host.Output.WriteLine($"{one.Risk.ToWord(),-6} {TerminalText.Escape(one.Request)}");
            if (one.IsUnmatched)
            {
                host.Output.WriteLine("       no rule knows it: the default of the rules");
            }

            foreach (var match in one.Matches.Where(m => m.Risk == one.Risk))
            {
                var text = one.Request.Substring(match.Start, match.Length);
                var means = match.Means == ReadingMeans.AsWritten ? "" : $", {match.Means.ToWord()}";
                host.Output.WriteLine($"       {match.RuleId}: \"{TerminalText.Escape(text, 80)}\" at {match.Start + 1}{means} (term {TerminalText.Escape(match.Term, 80)})");
            }
        }
    }

    private static void WriteJson(IReadOnlyList<RequestClassification> classified, Stream stream)
    {
        using var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        writer.WriteStartArray();
        foreach (var one in classified)
        {
            writer.WriteStartObject();
            writer.WriteString("request", one.Request);
            writer.WriteString("risk", one.Risk.ToWord());
            writer.WriteStartArray("matches");
            foreach (var match in one.Matches)
            {
                writer.WriteStartObject();
                writer.WriteString("rule", match.RuleId);
                writer.WriteString("risk", match.Risk.ToWord());
                writer.WriteString("term", match.Term);
                writer.WriteString("text", one.Request.AsSpan(match.Start, match.Length));
                writer.WriteNumber("start", match.Start);
                writer.WriteNumber("length", match.Length);
                writer.WriteString("reading", match.Means.ToWord());
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }
}
