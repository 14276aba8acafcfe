using OpenClaw.Policy.Failures;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Releases;
using OpenClaw.Policy.ToolNaming;

namespace OpenClaw.Policy.Tests.ToolNaming;

[TestClass]
public sealed class ToolDenyListTests
{
    [TestMethod]
    [DataRow("write", "write", true)]
    [DataRow(" WRITE ", "write", true)]
    [DataRow("bash", "exec", true)]
    [DataRow("group:fs", "edit", true)]
    [DataRow("group:fs", "exec", false)]
    [DataRow("*", "anything\nat all", true)]
    [DataRow("e*", "exec", true)]
    [DataRow("group:*", "edit", false, DisplayName = "a pattern is held against tools, not against groups")]
    public void An_entry_covers_a_tool_by_name_alias_group_or_pattern(string entry, string tool, bool expected) =>
        Assert.AreEqual(expected, List(PolicyContracts.P08, entry).Covers(tool));

    [TestMethod]
    [DataRow("constructor")]
    [DataRow(" __Proto__ ")]
    public void Up_to_P08_the_release_fails_on_an_entry_that_every_object_inherits(string entry)
    {
        var list = List(PolicyContracts.P08, "write", entry, "exec");

        Assert.IsTrue(list.Covers("write"), "an earlier entry covers it, so the release does not get there");
        var error = Assert.ThrowsExactly<ReleaseFailureException>(() => list.Covers("exec"));
        Assert.AreEqual("POLICY_TOOL_GROUPS[normalized]?.includes is not a function", error.Message);
    }

    [TestMethod]
    public void From_P09_on_such_an_entry_is_a_plain_name()
    {
        var list = List(PolicyContracts.P09, "constructor", "exec");

        Assert.IsTrue(list.Covers("exec"));
        Assert.IsTrue(list.Covers("constructor"));
        Assert.IsFalse(list.Covers("write"));
    }

    private static ToolDenyList List(PolicyContract contract, params string[] entries) =>
        ToolDenyList.Of(entries.Select(static e => new StringNode(e)), contract.ToolNames);
}
