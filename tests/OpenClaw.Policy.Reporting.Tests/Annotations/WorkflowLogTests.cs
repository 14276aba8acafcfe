using OpenClaw.Policy.Reporting.Annotations;
using OpenClaw.Policy.Reporting.Tests.Support;

namespace OpenClaw.Policy.Reporting.Tests.Annotations;

[TestClass]
public sealed class WorkflowLogTests
{
    [TestMethod]
    public void A_group_is_folded_and_the_runner_obeys_nothing_in_it()
    {
        using var output = new StringWriter();
        new WorkflowLog(output, static () => "word").Group("Title", static writer => writer.Write("::error::forged\n"));

        Assert.AreEqual("::group::Title\n::stop-commands::word\n::error::forged\n::word::\n::endgroup::\n", output.ToString());
    }

    [TestMethod]
    [DynamicData(nameof(Hostile.Rows), typeof(Hostile))]
    public void A_title_is_one_line(int row)
    {
        using var output = new StringWriter();
        new WorkflowLog(output, static () => "word").Group(Hostile.Text(row), static _ => { });

        Assert.HasCount(4, output.ToString().TrimEnd('\n').Split('\n'));
        Assert.DoesNotContain("##[", output.ToString());
    }
}
