using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;

namespace OpenClaw.Policy.Alignment.Tests.Corpus;

/// <summary>Collects the cases that differ, and fails with the first of them.</summary>
internal sealed class CaseReport
{
    private const int Shown = 12;

    private readonly List<string> _differences = [];
    private int _count;

    /// <summary>Compares a text with the recorded one.</summary>
    public void Same(string id, string? expected, string? actual)
    {
        _count++;
        if (expected != actual)
        {
            _differences.Add($"{id}\n  expected {expected}\n  actual   {actual}");
        }
    }

    /// <summary>Compares a value with the recorded one, members in their order.</summary>
    public void Same(string id, JsonValue? expected, JsonValue? actual) => Same(id, expected is null ? null : JsonFormat.Line(expected), actual is null ? null : JsonFormat.Line(actual));

    /// <summary>
    /// Runs a case whose record has either an error or what the check compares. Where the real program raised, this one must fail too.
    /// </summary>
    public void Case(JsonObject record, string id, Action check)
    {
        var mustFail = record.Contains("error");
        try
        {
            check();
            if (mustFail)
            {
                Same(id, "an error", "none");
            }
        }
        catch (Exception e) when (e is ModelException or JsonTextException)
        {
            Same(id, mustFail ? "an error" : "no error", mustFail ? "an error" : e.ToString());
        }
    }

    public void Finish()
    {
        Assert.IsGreaterThan(0, _count, "No case was compared.");
        Assert.IsEmpty(_differences, $"{_differences.Count} of {_count} comparisons differ:\n{string.Join('\n', _differences.Take(Shown))}");
    }
}
