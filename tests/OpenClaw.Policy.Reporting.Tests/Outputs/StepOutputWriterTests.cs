using OpenClaw.Policy.Reporting.Outputs;
using OpenClaw.Policy.Reporting.Tests.Support;

namespace OpenClaw.Policy.Reporting.Tests.Outputs;

[TestClass]
public sealed class StepOutputWriterTests
{
    [TestMethod]
    [DynamicData(nameof(Hostile.Rows), typeof(Hostile))]
    public void A_value_is_the_lines_up_to_its_delimiter(int row)
    {
        var text = Hostile.Text(row);
        using var output = new StringWriter();
        new StepOutputWriter(output, static () => "unforeseen").Write("name", text);

        var lines = output.ToString().Split('\n');
        Assert.AreEqual("name<<unforeseen", lines[0]);
        Assert.AreEqual(lines.Length - 2, Array.IndexOf(lines, "unforeseen"));
        Assert.AreEqual(WellFormedText.Of(text), string.Join('\n', lines[1..^2]));
    }

    [TestMethod]
    public void A_value_that_holds_the_delimiter_is_refused() =>
        Assert.ThrowsExactly<InvalidOperationException>(() => new StepOutputWriter(TextWriter.Null, static () => "foreseen").Write("name", "a\nforeseen\nb=c"));
}
