namespace OpenClaw.Policy.Reporting.Tests.Support;

/// <summary>Names and texts that try to leave the place where they are shown.</summary>
internal static class Hostile
{
    private static readonly string[] Known =
    [
        "line\nbreak",
        "carriage\rreturn",
        "both\r\n::error file=a.cs,line=1::forged",
        "::error::forged",
        "  ::warning ::forged",
        "##[error]forged",
        "text ##[group]forged",
        "##vso[task.complete result=Succeeded;]",
        "%0A::error::forged",
        "100%25",
        "\u001b[2J\u001b[31mred",
        "\u001b]8;;https://evil.example\u0007link\u001b]8;;\u0007",
        "bell\a backspace\b nul\0 del\u007f csi\u009b",
        "right\u202eto left\u202c isolate\u2066x\u2069 mark\u200f\u061c",
        "zero\u200bwidth\ufeff\u2060 line\u2028 paragraph\u2029",
        "tag \U000E0041\U000E007F",
        "half \ud800 pair \udc00",
        "`code` ``` fence",
        "a | b || c",
        "<script>alert(1)</script><img src=x onerror=alert(1)>",
        "&lt;b&gt; &#60; &amp;",
        "[link](https://evil.example) ![image](https://evil.example/x.png)",
        "[1](1) [rule](0) \\[not\\](2) [a\\](3)",
        "{0} {1} {{0}} ${API_KEY}",
        "*bold* _under_ ~strike~ # heading - item > quote",
        "@someone #123 https://evil.example www.evil.example me@evil.example",
        "a,b:c=d;e",
        "\"quoted\" 'single' \\back",
        "  leading and trailing  ",
        "naïve – 漢字 – 🦞",
        "",
        new string('x', 1 << 20),
        string.Concat(Enumerable.Repeat("\u202e|<](\n", 1 << 17)),
    ];

    /// <summary>What the known texts are made of, to be put together in any order.</summary>
    private static readonly string[] Pieces =
    [
        "\n", "\r", "::", "##[", "##", "]", "(", ")", "[", "](", "\\", "{0}", "{", "}", "%", "%0A", ":", ",", "=", "|", "<b>", "</td>", "&", "`", "*", "_", "#", "@a",
        "www.", "https://x.example", "\u001b[", "\u202e", "\ud800", "\udc00", "\U000E0041", " ", "a", "1", "é", "error",
    ];

    public static IReadOnlyList<string> Texts { get; } = [.. Known, .. Mixtures(200)];

    public static IEnumerable<object[]> Rows => Texts.Select(static (text, index) => new object[] { index });

    /// <summary>The text of a row. Rows carry the number, because a test runner prints its rows.</summary>
    public static string Text(int index) => Texts[index];

    /// <summary>The same mixtures in every run: a failure can be repeated.</summary>
    private static IEnumerable<string> Mixtures(int count)
    {
        var random = new Random(20260520);
        for (var i = 0; i < count; i++)
        {
            yield return string.Concat(Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        }
    }
}
