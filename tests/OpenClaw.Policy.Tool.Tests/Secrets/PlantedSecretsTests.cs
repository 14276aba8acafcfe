using OpenClaw.Policy.Releases;

namespace OpenClaw.Policy.Tool.Tests.Secrets;

/// <summary>
/// A value at every place of every release's schema, and everything that the product's own verbs write: none of it shows one. The schemas
/// are those that the engine carries, so that a release that is added is planted too.
/// </summary>
[TestClass]
public sealed class PlantedSecretsTests
{
    /// <summary>Choices of the schemas that are gone through: a secret as a text, and as a reference of three kinds.</summary>
    private const int Variants = 4;

    /// <summary>Fewer places than these mean that the planting has stopped working.</summary>
    private const int FewestPlaces = 1500;

    private const int FewestLiterals = 40;

    /// <summary>The newest release, and the last one whose agents have ids that variables can give.</summary>
    private static readonly OpenClawRelease[] Thorough = [Contracts.All[^1], Contracts.All.Last(static r => !r.TakesAgent)];

    private static IEnumerable<object[]> EveryContract => Contracts.All.Select(static (r, i) => new object[] { r.Version, i % Variants, i % 2 == 0 ? nameof(MarkerStyle.Word) : nameof(MarkerStyle.Odd) });

    private static IEnumerable<object[]> EveryVariant => Thorough.SelectMany(static r => Enumerable.Range(0, Variants).Select(v => new object[] { r.Version, v }));

    private static IEnumerable<object[]> TwoVariants => EveryVariant.Where(static row => (int)row[1] < 2);

    private static IEnumerable<object[]> OneVariant => EveryVariant.Where(static row => (int)row[1] == 1);

    [TestMethod]
    public void There_are_twelve_contracts() => Assert.HasCount(12, Contracts.All);

    [TestMethod]
    [DynamicData(nameof(EveryContract))]
    public void No_value_of_a_variable_is_shown(string version, int variant, string style) =>
        NothingIsShown(version, r => PlantedConfig.Valid(r, variant, Enum.Parse<MarkerStyle>(style)), FewestPlaces, isEvidence: true);

    [TestMethod]
    [DynamicData(nameof(EveryVariant))]
    public void No_short_value_of_a_variable_is_shown(string version, int variant) =>
        NothingIsShown(version, r => PlantedConfig.Valid(r, variant, MarkerStyle.Short), FewestPlaces, isEvidence: true);

    [TestMethod]
    [DynamicData(nameof(OneVariant))]
    public void No_value_of_a_variable_is_shown_where_the_release_refuses_it(string version, int variant) =>
        NothingIsShown(version, r => PlantedConfig.Refused(r, variant, MarkerStyle.Word), FewestPlaces, isEvidence: false);

    [TestMethod]
    [DynamicData(nameof(TwoVariants))]
    public void No_secret_and_no_free_text_of_the_config_is_shown(string version, int variant) =>
        NothingIsShown(version, r => PlantedConfig.Literal(r, variant, MarkerStyle.Word), FewestLiterals, isEvidence: false);

    private static void NothingIsShown(string version, Func<OpenClawRelease, PlantedConfig> plant, int fewest, bool isEvidence)
    {
        var release = ReleaseCatalog.Find(version)!;
        var planted = plant(release);
        using var every = new EveryOutput(release, planted.Text, StrictPolicy.Of(release), planted.Variables);

        Leaks.AreNotIn(every.Collect());

        Assert.IsGreaterThanOrEqualTo(fewest, planted.Places);

        // What OpenClaw prints of the same files: there is something to be hidden.
        Assert.AreEqual(isEvidence, Leaks.Count(every.Check) > 0);
    }
}
