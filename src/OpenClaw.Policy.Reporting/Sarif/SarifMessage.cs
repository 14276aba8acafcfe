using System.Globalization;
using System.Text;
using System.Text.Json;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Gate.History;

namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>
/// Puts a result's message together: what is wrong first (services show one sentence), then since when, the remedy, then links to the related places.
/// </summary>
internal sealed class SarifMessage(SarifPlaces places)
{
    /// <summary>The key of the message string that every rule has. A result gives its text too, because GitHub reads nothing else.</summary>
    public const string Id = "default";

    /// <summary>A sentence with more links than this is no help; all places are in <c>relatedLocations</c>.</summary>
    private const int MaxLinks = 5;

    /// <summary>Writes the member <c>message</c>.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="diagnostic">The diagnostic.</param>
    /// <param name="place">Where the result is shown.</param>
    /// <param name="related">The related places; those that the file can name have their id, the others null.</param>
    public void Write(Utf8JsonWriter json, GateDiagnostic diagnostic, SarifPlace place, IReadOnlyList<(RelatedLocation Location, int? Id)> related)
    {
        var text = new StringBuilder();
        AppendSentence(text, SarifText.Plain(diagnostic.Statement));
        if (diagnostic.History is { } history)
        {
            AppendSentence(text, SarifText.Plain(HistoryWords.Of(history), TextLimit.Detail));
        }

        if (diagnostic.Remedy is { } remedy)
        {
            AppendSentence(text, SarifText.Plain(remedy));
        }

        if (place.StandsInFor is { } outside)
        {
            AppendSentence(text, $"The place to edit is {SarifText.Plain(ShowPlace(outside))}, outside the repository");
        }

        foreach (var (location, id) in related.Take(MaxLinks))
        {
            AppendSentence(text, RelatedSentence(location, id));
        }

        json.WriteStartObject("message");
        json.WriteString("text", text.ToString());
        json.WriteString("id", Id);
        json.WriteStartArray("arguments");
        json.WriteStringValue(SarifText.Argument(diagnostic.Statement));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private string RelatedSentence(RelatedLocation related, int? id)
    {
        var words = SarifText.Plain(related.Message.TrimEnd('.', ' '), TextLimit.Detail);
        var place = ShowPlace(related.Location);
        return id is null
            ? $"See {words}: {SarifText.Plain(place)}, outside the repository"
            : string.Create(CultureInfo.InvariantCulture, $"See {words}: [{SarifText.LinkText(place)}]({id})");
    }

    private string ShowPlace(DiagnosticLocation location)
    {
        var path = TextLimit.Cut(places.Show(location), TextLimit.Detail);
        return location.StartLine > 0 ? string.Create(CultureInfo.InvariantCulture, $"{path}:{location.StartLine}") : path;
    }

    private static void AppendSentence(StringBuilder text, string sentence)
    {
        if (text.Length > 0)
        {
            text.Append(' ');
        }

        text.Append(sentence);
        if (sentence.Length > 0 && sentence[^1] is not ('.' or '!' or '?'))
        {
            text.Append('.');
        }
    }
}
