using OpenClaw.Policy.Evidence.Tools;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Evidence;

/// <summary>What counts as a governed tool in TOOLS.md. Each expectation was read off the real program's patterns.</summary>
[TestClass]
public sealed class ToolsMdDeclarationsTests
{
    [TestMethod]
    [DataRow("## Tools\n### a", "a@2")]
    [DataRow("# tools #\n- a: x", "a@2")]
    [DataRow("###### TOOLS ##  \n* Web Fetch : x", "web-fetch@2")]
    [DataRow("####### Tools\n### a", "", DisplayName = "Seven signs are no heading")]
    [DataRow("##Tools\n### a", "")]
    [DataRow("## Tools\n#### a", "")]
    [DataRow("## Tools\n### a#b", "a@2")]
    [DataRow("## Tools\n###   #a", "")]
    [DataRow("## Tools\n### \u65E5\u672C", "", DisplayName = "A name without ASCII letters has no id")]
    [DataRow("## Tools\n### a\n# Other\n### b", "a@2")]
    [DataRow("### Tools\n### a", "", DisplayName = "A heading of the section's own depth ends it")]
    [DataRow("## Tools\n### a\n## Tools\n### b", "a@2", DisplayName = "Only the first section counts")]
    [DataRow("## Tools\n### a\n##  \n### b", "a@2", DisplayName = "A heading of blanks ends the section")]
    [DataRow("## Tools\n### a\n## \n### b", "a@2 b@4", DisplayName = "A sign and one blank are no heading")]
    [DataRow("## Tools\n### x\u2028y\n### z", "z@3", DisplayName = "A line separator inside a declaration undoes it")]
    [DataRow("## Tools\n- : x\n- a b", "")]
    [DataRow("\uFEFF## Tools\n### a", "", DisplayName = "A byte order mark hides the heading")]
    public void Tools_are_declared_by_headings_and_bullets_of_the_section(string text, string expected)
    {
        var tools = new ToolsMdDeclarations().Read(new SourceText("/TOOLS.md", text));

        Assert.AreEqual(expected, string.Join(' ', tools.Select(static t => $"{t.Id}@{t.Line}")));
    }

    [TestMethod]
    [DataRow("risk:high", "high||")]
    [DataRow("RISK : Very-High--", "very-high||")]
    [DataRow("risk:--- risk:low", "low||")]
    [DataRow("brisk:high R3", "medium||")]
    [DataRow("R6 xR4 R4x", "||")]
    [DataRow("R0 R5", "low||")]
    [DataRow("risk:\nhigh", "high||", DisplayName = "A value may stand on the next line")]
    [DataRow("sensitivity: Internal owner:a/b#c", "|internal|a/b")]
    [DataRow("owner:a\u00E9", "||a")]
    [DataRow("owner:\u00E9 owner:me", "||me")]
    [DataRow("owner:me.", "||me")]
    [DataRow("ri\u017Fk:high", "||", DisplayName = "Only ASCII letters match in either case")]
    public void Metadata_is_found_anywhere_before_the_next_declaration(string metadata, string expected)
    {
        var tool = new ToolsMdDeclarations().Read(new SourceText("/TOOLS.md", $"## Tools\n### a {metadata}")).Single();

        Assert.AreEqual(expected, $"{tool.Risk}|{tool.Sensitivity}|{tool.Owner}");
    }

    [TestMethod]
    [DataRow("### a READ_FS text", "READ_FS", DisplayName = "On the declaring line tokens always count")]
    [DataRow("### a\nREAD, WRITE_FS", "READ WRITE_FS")]
    [DataRow("### a\ntext READ", "")]
    [DataRow("### a\nCapabilities : READ and text", "READ")]
    [DataRow("### a\n(READ) [WRITE] *NET_1* #", "READ WRITE NET_1")]
    [DataRow("### a\nREAD 12", "")]
    [DataRow("### a\n_READ READ", "")]
    [DataRow("### a\nAB ABC", "")]
    [DataRow("### a\nABC\n\nDEF", "ABC DEF")]
    public void Capability_tokens_count_on_lines_of_their_own(string text, string expected)
    {
        var tool = new ToolsMdDeclarations().Read(new SourceText("/TOOLS.md", $"## Tools\n{text}")).Single();

        Assert.AreEqual(expected, string.Join(' ', tool.Capabilities));
    }
}
