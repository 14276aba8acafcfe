namespace OpenClaw.Policy.Configuration.Validation.Patterns;

/// <summary>
/// A regular expression of a schema, as ECMAScript understands it. .NET's differ in what <c>$</c>, <c>.</c>, <c>\d</c> and
/// <c>\s</c> mean, and its engine without backtracking has no lookahead; this one takes time linear in the text.
/// </summary>
internal sealed class EcmaPattern
{
    private EcmaPattern(string text, bool ignoresCase)
    {
        Text = text;
        IgnoresCase = ignoresCase;
    }

    public string Text { get; }

    /// <summary>ASCII letters match in either case.</summary>
    public bool IgnoresCase { get; }

    /// <summary>Made when a text first meets it: a schema has many patterns, and a config few of the texts that they are for.</summary>
    private PatternProgram Program => field ??= new PatternProgram(PatternParser.Parse(Text), IgnoresCase);

    /// <param name="pattern">The pattern's source, without slashes.</param>
    /// <param name="ignoreCase">As the flag <c>i</c>.</param>
    public static EcmaPattern Of(string pattern, bool ignoreCase) => new(pattern, ignoreCase);

    /// <summary>Whether the pattern matches somewhere in a text.</summary>
    /// <exception cref="NotSupportedException">The pattern uses what no schema has used so far.</exception>
    public bool IsMatch(string text) => new PatternMachine(Program, text).Run(0, onlyHere: false);
}
