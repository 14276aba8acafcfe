using System.Text.Json;
using OpenClaw.Policy.Reporting.Outputs;
using OpenClaw.Policy.Reporting.Tests.Support;

namespace OpenClaw.Policy.Reporting.Tests.Outputs;

[TestClass]
public sealed class ConfigMatrixTests
{
    [TestMethod]
    [DynamicData(nameof(Hostile.Rows), typeof(Hostile))]
    public void Any_path_is_one_line_of_JSON(int row)
    {
        var path = $"{Hostile.Text(row)}/openclaw.json";
        var matrix = ConfigMatrix.Of([new(path, Submodule: null)]);

        Assert.IsTrue(matrix.All(static c => c is >= ' ' and <= '~'));
        using var json = JsonDocument.Parse(matrix);
        Assert.AreEqual(WellFormedText.Of(path), json.RootElement.GetProperty("include")[0].GetProperty("config").GetString());
    }
}
