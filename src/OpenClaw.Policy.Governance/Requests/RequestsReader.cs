using OpenClaw.Policy.Governance.Rules;
using OpenClaw.Policy.Json;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Governance.Requests;

/// <summary>
/// Reads requests: JSON lines, or a Markdown list whose items are <c>- `id`: text</c>, with lines that go on indented. In Markdown other text is passed over,
/// but a list item without an id is a problem: a request that nobody saw would not be judged.
/// </summary>
public static class RequestsReader
{
    /// <summary>Requests of a file. More are no list that people review.</summary>
    public const int MostRequests = 10_000;

    private const int MostTools = 100;

    public static RequestsReading ReadJsonLines(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var (requests, problems) = (new List<GovernedRequest>(), new List<RulesProblem>());
        foreach (var line in Lines(source))
        {
            if (!source.Text.AsSpan(line.Start, line.Length).IsWhiteSpace())
            {
                ReadLine(source, line, requests, problems);
            }
        }

        return Limited(source, requests, problems);
    }

    public static RequestsReading ReadMarkdown(SourceText source)
    {
        ArgumentNullException.ThrowIfNull(source);
        var (requests, problems) = (new List<GovernedRequest>(), new List<RulesProblem>());
        var isFenced = false;
        GovernedRequest? open = null;
        foreach (var line in Lines(source))
        {
            var text = source.Text.Substring(line.Start, line.Length);
            if (text.TrimStart().StartsWith("```", StringComparison.Ordinal) || text.TrimStart().StartsWith("~~~", StringComparison.Ordinal))
            {
                (isFenced, open) = (!isFenced, Close(open, requests));
            }
            else if (isFenced)
            {
                continue;
            }
            else if (Marker(text) is > 0 and var marker)
            {
                Close(open, requests);
                open = Item(source, line, text[marker..], problems);
            }
            else if (open is not null && text.Length > 0 && char.IsWhiteSpace(text[0]) && !string.IsNullOrWhiteSpace(text))
            {
                open = open with { Text = $"{open.Text} {text.Trim()}" };
            }
            else
            {
                open = Close(open, requests);
            }
        }

        Close(open, requests);
        return Limited(source, requests, problems);
    }

    private static RequestsReading Limited(SourceText source, List<GovernedRequest> requests, List<RulesProblem> problems)
    {
        if (requests.Count > MostRequests)
        {
            problems.Add(new($"There are more than {MostRequests} requests.", "Put those that are done into another folder.", requests[MostRequests].Span with { Source = source }, "requests"));
        }

        return new([.. requests.Take(MostRequests)], problems);
    }

    private static IEnumerable<(int Start, int Length)> Lines(SourceText source)
    {
        var text = source.Text;
        for (var start = text.StartsWith('\uFEFF') ? 1 : 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var length = (end < 0 ? text.Length : end) - start;
            yield return (start, length > 0 && text[start + length - 1] == '\r' ? length - 1 : length);
            start = end < 0 ? text.Length : end + 1;
        }
    }

    private static void ReadLine(SourceText source, (int Start, int Length) line, List<GovernedRequest> requests, List<RulesProblem> problems)
    {
        var span = new SourceSpan(source, line.Start, line.Length);
        ObjectNode? node = null;
        try
        {
            var text = new SourceText(source.Path, source.Text.Substring(line.Start, line.Length));
            node = JsonReader.Read(text) as ObjectNode;
            if (Json5Reader.Read(text).DuplicateKeys.Count > 0)
            {
                problems.Add(new("A key stands twice in the line; a reader and the gate could see different values.", "Leave one of them out.", span, $"line {source.GetPosition(line.Start).Line}"));
                return;
            }
        }
        catch (Exception e) when (e is JsonSyntaxException or Json5LimitException)
        {
            problems.Add(new($"The line is not JSON: {e.Message}", "Write one JSON object a line.", span, $"line {source.GetPosition(line.Start).Line}"));
            return;
        }

        if (node is null)
        {
            problems.Add(new("The line is no object.", "Write one JSON object a line, with id and request.", span, $"line {source.GetPosition(line.Start).Line}"));
            return;
        }

        var own = new List<RulesProblem>();
        var reader = new NodeReader(node, own, $"request/{node["id"].AsString()}");
        var (id, request) = (reader.Text("id", required: true), reader.Text("request", required: true));
        var tools = node["tools"] is null ? null : reader.Texts("tools", MostTools);
        _ = reader.Member("tools");
        var (agent, author) = (reader.Text("agent"), reader.Text("author"));
        reader.RefuseUnknown();
        problems.AddRange(own.Select(p => p with { Span = span }));
        if (own.Count == 0)
        {
            requests.Add(new GovernedRequest { Id = id!, Text = request!, Agent = agent, Author = author, Tools = tools is null ? null : [.. tools.Select(static t => t.Value)], Span = span });
        }
    }

    /// <summary>How long the marker of a list item is; 0 when the line begins none.</summary>
    private static int Marker(string line)
    {
        const int DeepestIndent = 3;

        var indent = line.Length - line.TrimStart(' ').Length;
        var rest = line.AsSpan(indent);
        var digits = rest.Length - rest.TrimStart("0123456789").Length;
        var length = rest is ['-' or '*' or '+', ' ' or '\t', ..] ? 2 : digits > 0 && rest[digits..] is ['.' or ')', ' ' or '\t', ..] ? digits + 2 : 0;
        return indent > DeepestIndent || length == 0 ? 0 : indent + length;
    }

    private static GovernedRequest? Item(SourceText source, (int Start, int Length) line, string item, List<RulesProblem> problems)
    {
        var span = new SourceSpan(source, line.Start, line.Length);
        var text = item.Trim();
        var end = text.StartsWith('`') ? text.IndexOf('`', 1) : -1;
        if (end > 1 && text.AsSpan(end + 1).TrimStart() is [':', .. var request])
        {
            return new GovernedRequest { Id = text[1..end], Text = request.Trim().ToString(), Span = span };
        }

        problems.Add(new("The list item is no request.", "Write - `id`: and the text, or no list.", span, $"line {source.GetPosition(line.Start).Line}"));
        return null;
    }

    private static GovernedRequest? Close(GovernedRequest? open, List<GovernedRequest> requests)
    {
        if (open is not null)
        {
            requests.Add(open);
        }

        return null;
    }
}
