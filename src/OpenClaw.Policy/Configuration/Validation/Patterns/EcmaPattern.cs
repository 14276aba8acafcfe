namespace OpenClaw.Policy.Configuration.Validation.Patterns;

/// <summary>
/// A regular expression of a schema, as ECMAScript understands it. .NET's differ in what <c>$</c>, <c>.</c>, <c>\d</c> and
/// <c>\s</c> mean, and its engine without backtracking has no lookahead; this one takes time linear in the text.
/// </summary>
internal sealed class EcmaPattern
{
    private readonly PatternProgram _program;

    private EcmaPattern(string text, bool ignoresCase)
    {
        Text = text;
        IgnoresCase = ignoresCase;
        _program = new PatternProgram(PatternParser.Parse(text), ignoresCase);
    }

    public string Text { get; }

    /// <summary>ASCII letters match in either case.</summary>
    public bool IgnoresCase { get; }

    /// <exception cref="NotSupportedException">The pattern uses what no schema has used so far.</exception>
    public static EcmaPattern Parse(string pattern, bool ignoreCase) => new(pattern, ignoreCase);

    /// <summary>Whether the pattern matches somewhere in a text.</summary>
    public bool IsMatch(string text) => new PatternMachine(_program, text).Run(0, onlyHere: false);
}
