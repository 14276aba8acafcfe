using OpenClaw.Policy.Disclosure;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Gate.Identities;

/// <summary>
/// Ways to places through the structure of their files, in words that stay the same when other lines, members and items come and go: keys, and of
/// an item of a list its id or its text. Services know findings again by them.
/// </summary>
/// <param name="texts">How texts may be shown: what is hashed for everybody to see holds no secret either.</param>
internal sealed class StructuralPaths(Redaction texts)
{
    private readonly Dictionary<SourceText, ValueTable?> _tables = [];

    /// <summary>The way to a place; of a text that is no JSON5 the line; null for a whole file.</summary>
    public string? Of(DiagnosticLocation? location)
    {
        if (location is not { StartLine: > 0, Source: { } source })
        {
            return null;
        }

        if (!_tables.TryGetValue(source, out var table))
        {
            table = Read(source);
            _tables.Add(source, table);
        }

        return texts.Text(table?.PathTo(source.GetOffset(new LinePosition(location.StartLine, location.StartColumn))) ?? source.GetLine(location.StartLine).Trim().ToString());
    }

    private static ValueTable? Read(SourceText source)
    {
        try
        {
            return ValueTable.Of(Json5Reader.Read(source).Root);
        }
        catch (Exception e) when (e is Json5SyntaxException or Json5LimitException)
        {
            return null;
        }
    }
}
