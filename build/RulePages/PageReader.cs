using Markdig;
using Markdig.Renderers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using OpenClaw.Policy.Diagnostics;

namespace OpenClaw.Policy.RulePages;

/// <summary>
/// Reads a page: first the heading <c># CODE: title</c>, then a paragraph of one sentence that says what the diagnostic means, then the rest.
/// </summary>
internal static class PageReader
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePreciseSourceLocation().Build();

    public static Page Read(string file)
    {
        var source = File.ReadAllText(file).ReplaceLineEndings("\n");
        var code = Path.GetFileNameWithoutExtension(file);
        var document = Markdig.Markdown.Parse(source, Pipeline);
        if (document.Count < 2 || document[0] is not HeadingBlock { Level: 1 } title || document[1] is not ParagraphBlock description)
        {
            throw new PageException(file, 1, "a page begins with a heading and a paragraph");
        }

        if (!PlainText(title).StartsWith($"{code}: ", StringComparison.Ordinal))
        {
            throw new PageException(file, 1, $"the heading begins with '{code}: ', as the file's name");
        }

        var markdown = WithAbsoluteLinks(file, source, document)[(title.Span.End + 1)..].Trim('\n');
        return new Page(code, PlainText(description), $"{markdown}\n", PlainText(Markdig.Markdown.Parse(markdown, Pipeline)));
    }

    private static string PlainText(MarkdownObject block)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer)
        {
            EnableHtmlForBlock = false,
            EnableHtmlForInline = false,
            EnableHtmlEscape = false,
        };
        renderer.Render(block);
        return writer.ToString().Trim('\n');
    }

    /// <summary>A reader of a SARIF file is not in docs/diagnostics, so a link to a neighbour page gets the published address.</summary>
    private static string WithAbsoluteLinks(string file, string source, MarkdownDocument document)
    {
        var links = document.Descendants<LinkInline>().OrderByDescending(static l => l.UrlSpan.Start);
        foreach (var link in links)
        {
            if (link.Url is not { Length: > 0 } url || Uri.IsWellFormedUriString(url, UriKind.Absolute))
            {
                continue;
            }

            if (!IsNeighbour(file, url))
            {
                throw new PageException(file, link.Line + 1, $"'{url}' is neither an absolute address nor a page beside this one");
            }

            source = $"{source[..link.UrlSpan.Start]}{DiagnosticCatalog.PageBase}{url}{source[(link.UrlSpan.End + 1)..]}";
        }

        return source;
    }

    private static bool IsNeighbour(string file, string url) =>
        !url.Contains('/', StringComparison.Ordinal) && File.Exists(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(file))!, url));
}
