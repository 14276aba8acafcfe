using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.Reporting.Text;

/// <summary>Writes a console report: words of this program as they are, everything else through <see cref="TerminalText"/>.</summary>
internal sealed class TerminalWriter(TextWriter output, bool color)
{
    private const string Reset = "\u001b[0m";
    private const string Bold = "\u001b[1m";
    private const string Red = "\u001b[1;31m";
    private const string Yellow = "\u001b[1;33m";
    private const string Cyan = "\u001b[36m";
    private const string Green = "\u001b[1;32m";

    /// <summary>Words that this program chose.</summary>
    public TerminalWriter Words(string text)
    {
        output.Write(text);
        return this;
    }

    /// <summary>Text that may hold anything.</summary>
    public TerminalWriter Foreign(string text, int maxLength = TextLimit.Message)
    {
        output.Write(TerminalText.Escape(text, maxLength));
        return this;
    }

    public TerminalWriter SeverityWord(Severity severity) => Colored(severity.ToWord(), severity switch
    {
        Severity.Error => Red,
        Severity.Warning => Yellow,
        _ => Cyan,
    });

    /// <summary>A heading, which may name an agent.</summary>
    public TerminalWriter Heading(string text) => Colored(TerminalText.Escape(text), Bold);

    public TerminalWriter Good(string words) => Colored(words, Green);

    public TerminalWriter Bad(string words) => Colored(words, Red);

    public void EndLine() => output.WriteLine();

    private TerminalWriter Colored(string words, string sequence)
    {
        if (color)
        {
            output.Write(sequence);
            output.Write(words);
            output.Write(Reset);
        }
        else
        {
            output.Write(words);
        }

        return this;
    }
}
