using OpenClaw.Policy.Reporting.Text;

namespace OpenClaw.Policy.Build.Logging;

/// <summary>
/// A text that went through the escaping for build logs. The types that reach MSBuild hold this and not a string, so that no text can
/// get there without it.
/// </summary>
internal readonly record struct LogText
{
    private readonly string? _text;

    private LogText(string text) => _text = text;

    /// <summary>Makes any text safe to log: one line, bounded, every character visible, no command for the machine that reads the log.</summary>
    public static LogText Of(string text) => new(TerminalText.Escape(text));

    /// <summary>A text that <see cref="Of"/> made and that was handed on as a plain one; it is not cut again.</summary>
    public static LogText Again(string text) => new(TerminalText.Escape(text, int.MaxValue));

    /// <summary>A text that <see cref="Of"/> made and that was stored under this user's seal, so nobody else has touched it.</summary>
    public static LogText Sealed(string text) => new(text);

    public override string ToString() => _text ?? "";
}
