using OpenClaw.Policy.Evidence.Tools;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Tests.Evidence;

/// <summary>What counts as a governed tool in AGENTS.md. Each expectation was read off the real program's functions.</summary>
[TestClass]
public sealed class AgentsMdDeclarationsTests
{
    [TestMethod]
    [DataRow("## Tools\n### a", "a@2")]
    [DataRow("# Tools\n## a\n### b", "a@2", DisplayName = "A tool's heading is one level below the section")]
    [DataRow("### Tools\n#### a", "", DisplayName = "A section begins at the first or second level")]
    [DataRow("## Tools\n### a\n## Other\n### b\n## Tools\n### c", "a@2 c@6", DisplayName = "Every tools section counts")]
    [DataRow("## Tools\n- a: x\n* b: y", "a@2 b@3")]
    [DataRow("## Tools\n```\n### a\n```\n### b", "b@5", DisplayName = "Fenced code declares nothing")]
    [DataRow("## Tools\n````\n```\n### a\n````\n### b", "b@6", DisplayName = "A shorter fence does not close a longer one")]
    [DataRow("## Tools\n```\n~~~\n```\n### b", "b@5", DisplayName = "Another mark does not close a fence")]
    [DataRow("## Tools\n``` \n### a", "", DisplayName = "A fence that nobody closes takes the rest")]
    [DataRow("## Tools\n### Local notes\n- a: x\n### b", "b@4", DisplayName = "Local notes end at the next child heading")]
    [DataRow("## Tools\n### LOCAL NOTES\n- a: x", "")]
    [DataRow("## Tools\n### Local notes (migrated from TOOLS.md)\n### a\n## Tools\n### b", "b@5", DisplayName = "Migrated notes end at the next tools section")]
    [DataRow("## Tools\nSkills provide your tools. Keep local notes in TOOLS.md\n- a: x\n### b", "b@4", DisplayName = "The sentence of the stock template begins notes")]
    [DataRow("## Tools\n### #a", "", DisplayName = "A heading that begins with a sign has no name")]
    public void Tools_are_declared_by_child_headings_and_bullets(string text, string expected)
    {
        var tools = new AgentsMdDeclarations().Read(new SourceText("/AGENTS.md", text));

        Assert.AreEqual(expected, string.Join(' ', tools.Select(static t => $"{t.Id}@{t.Line}")));
    }

    [TestMethod]
    [DataRow("### a risk:high ##", "high", DisplayName = "Closing signs are no metadata")]
    [DataRow("### a\ntext\nrisk:low", "low")]
    [DataRow("### a\n#### sub\nrisk:low", "low", DisplayName = "A deeper heading does not end the metadata")]
    [DataRow("### a\n  ### x\nrisk:low", "", DisplayName = "An indented heading does")]
    [DataRow("### a\n- b: risk:low", "", DisplayName = "So does the next bullet")]
    public void Metadata_ends_at_the_next_declaration(string text, string expected)
    {
        var tool = new AgentsMdDeclarations().Read(new SourceText("/AGENTS.md", $"## Tools\n{text}"))[0];

        Assert.AreEqual(expected, tool.Risk ?? "");
    }
}
