namespace OpenClaw.Policy.Reporting.Markdown;

/// <summary>Writes a Markdown document: this program's own Markdown as it is, everything else through <see cref="MarkdownText"/>.</summary>
internal sealed class MarkdownWriter(TextWriter output)
{
    /// <summary>Markdown that this program chose.</summary>
    public MarkdownWriter Own(string markdown)
    {
        output.Write(markdown);
        return this;
    }

    /// <summary>Text that may hold anything.</summary>
    public MarkdownWriter Foreign(string text, int maxLength)
    {
        output.Write(MarkdownText.Escape(text, maxLength));
        return this;
    }

    /// <summary>Text that may hold anything, in a fixed-width font. An HTML element, because nothing can be escaped between backticks.</summary>
    public MarkdownWriter Code(string text, int maxLength) => Own("<code>").Foreign(text, maxLength).Own("</code>");

    /// <summary>Ends a line with <c>\n</c> on every machine.</summary>
    public void EndLine() => output.Write('\n');
}
