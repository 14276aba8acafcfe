namespace OpenClaw.Policy.Tool.Tests.Action;

[TestClass]
public sealed class ActionMatrixTests
{
    [TestMethod]
    public void Every_config_of_the_checkout_is_a_job()
    {
        using var step = new ActionStep();
        step.Write("teams/b/openclaw.json", "{}");
        step.Write("teams/a/openclaw.json", "{}");
        step.Write(".openclaw/openclaw.json", "{}");
        step.Write("node_modules/x/openclaw.json", "{}");
        step.Write(".git/openclaw.json", "{}");
        Directory.CreateSymbolicLink(step.PathOf("link"), step.PathOf("teams"));

        Assert.AreEqual(0, step.Run("--matrix"));
        Assert.AreEqual(
            """{"include":[{"name":".openclaw","config":".openclaw/openclaw.json"},{"name":".","config":"openclaw.json"},{"name":"teams/a","config":"teams/a/openclaw.json"},{"name":"teams/b","config":"teams/b/openclaw.json"}]}""",
            step.Outputs["matrix"]);
        Assert.AreEqual(step.Outputs["matrix"] + "\n", step.Log);
    }

    [TestMethod]
    public void A_config_in_a_submodule_is_marked_and_not_left_out()
    {
        using var step = new ActionStep();
        step.Write("agents/.git", "gitdir: ../.git/modules/agents\n");
        step.Write("agents/openclaw.json", "{}");
        step.Write("agents/x/openclaw.json", "{}");
        step.Write("agents/deep/.git", "gitdir: ../../.git/modules/agents/modules/deep\n");
        step.Write("agents/deep/y/openclaw.json", "{}");

        Assert.AreEqual(0, step.Run("--matrix"));
        Assert.AreEqual(
            """{"include":[{"name":"agents/deep/y","config":"agents/deep/y/openclaw.json","submodule":"agents/deep"},{"name":"agents","config":"agents/openclaw.json","submodule":"agents"},{"name":"agents/x","config":"agents/x/openclaw.json","submodule":"agents"},{"name":".","config":"openclaw.json"}]}""",
            step.Outputs["matrix"]);
    }

    [TestMethod]
    public void A_checkout_without_a_config_has_no_matrix()
    {
        using var step = new ActionStep();
        File.Delete(step.PathOf("openclaw.json"));

        Assert.AreEqual(2, step.Run("--matrix"));
        Assert.Contains("OCP0001", step.Log);
    }

    [TestMethod]
    [DataRow(256, 0)]
    [DataRow(257, 2)]
    public void A_matrix_has_no_more_jobs_than_GitHub_runs(int configs, int expected)
    {
        using var step = new ActionStep();
        for (var i = 1; i < configs; i++)
        {
            step.Write($"agents/{i}/openclaw.json", "{}");
        }

        Assert.AreEqual(expected, step.Run("--matrix"), step.Log);
    }
}
