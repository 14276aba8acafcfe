using System.Text.Json;

namespace OpenClaw.Policy.RulePages;

/// <summary>Writes the resource that OpenClaw.Policy.Reporting embeds: an object with a member for each code.</summary>
internal static class PageResource
{
    public static void Write(IReadOnlyList<Page> pages, string file)
    {
        using var stream = File.Create(file);
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" });
        json.WriteStartObject();
        foreach (var page in pages)
        {
            json.WriteStartObject(page.Code);
            json.WriteString("description", page.Description);
            json.WriteString("markdown", page.Markdown);
            json.WriteString("text", page.Text);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }
}
