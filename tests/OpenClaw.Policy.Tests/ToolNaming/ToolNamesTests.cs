using OpenClaw.Policy.Releases;
using OpenClaw.Policy.ToolNaming;

namespace OpenClaw.Policy.Tests.ToolNaming;

[TestClass]
public sealed class ToolNamesTests
{
    private static ToolNames P02 => PolicyContracts.P02.ToolNames;

    private static ToolNames P08 => PolicyContracts.P08.ToolNames;

    private static ToolNames P09 => PolicyContracts.P09.ToolNames;

    [TestMethod]
    [DataRow(" Bash\t", "exec")]
    [DataRow("apply-patch", "apply_patch")]
    [DataRow("Cron", "cron", DisplayName = "an alias of later releases")]
    [DataRow("Unknown Tool", "unknown tool")]
    public void A_name_is_trimmed_lower_cased_and_freed_of_aliases(string name, string expected) =>
        Assert.AreEqual(expected, P08.Normalize(name));

    [TestMethod]
    public void From_P09_on_cron_means_automations() => Assert.AreEqual("automations", P09.Normalize("cron"));

    [TestMethod]
    public void A_group_stands_for_its_tools_in_the_order_of_the_release()
    {
        CollectionAssert.AreEqual(new[] { "read", "write", "edit", "apply_patch" }, P02.Expand("Group:FS").ToArray());
        CollectionAssert.AreEqual(new[] { "ls", "read", "write", "edit", "apply_patch" }, P09.Expand("group:fs").ToArray());
    }

    [TestMethod]
    public void A_group_that_the_release_does_not_have_is_a_name_like_any_other()
    {
        CollectionAssert.AreEqual(new[] { "group:web" }, P02.Expand("group:web").ToArray());
        CollectionAssert.AreEqual(new[] { "group:plugins" }, PolicyContracts.P11.ToolNames.Expand("group:plugins").ToArray());
    }

    [TestMethod]
    public void The_group_of_all_tools_leaves_out_files_programs_and_the_canvas()
    {
        var all = PolicyContracts.P11.ToolNames.Expand("group:openclaw");

        Assert.HasCount(53, all);
        Assert.AreEqual("code_execution", all[0]);
        Assert.AreEqual("pdf", all[^1]);
        foreach (var tool in new[] { "ls", "read", "write", "edit", "apply_patch", "exec", "process", "canvas" })
        {
            Assert.DoesNotContain(tool, all);
        }
    }

    [TestMethod]
    public void Up_to_P08_a_policy_that_names_an_inherited_member_demands_a_tool_that_cannot_be_denied()
    {
        CollectionAssert.AreEqual(new[] { "function Object() { [native code] }" }, P08.Expand("Constructor").ToArray());
        CollectionAssert.AreEqual(new[] { "[object Object]" }, P08.Expand("__proto__").ToArray());
        CollectionAssert.AreEqual(new[] { "constructor" }, P09.Expand("constructor").ToArray());
    }
}
