namespace OpenClaw.Policy.Reporting.Tests.Sarif;

/// <summary>Writes SARIF files for the independent judge, .ci/validate-sarif, into the folder that the variable names.</summary>
[TestClass]
public sealed class SarifSamplesTests
{
    private const string FolderVariable = "OPENCLAW_POLICY_SARIF_SAMPLES";

    public static IEnumerable<object[]> Names => SarifSample.Names.Select(static n => new object[] { n });

    [TestMethod]
    [DynamicData(nameof(Names))]
    public void A_sample_is_written_when_a_folder_is_named(string name)
    {
        var bytes = SarifSample.Bytes(name);

        Assert.AreNotEqual(0, bytes.Length);
        if (Environment.GetEnvironmentVariable(FolderVariable) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, $"{name}.sarif"), bytes);
        }
    }
}
