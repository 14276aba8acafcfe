using OpenClaw.Policy.Gate.Files;

namespace OpenClaw.Policy.Gate.Tests.Trusted;

/// <summary>What tests say of verdicts.</summary>
internal static class Verdicts
{
    /// <summary>Asserts the verdict and the codes that are no notes, in any order.</summary>
    public static void AreCodes(GateResult result, GateVerdict verdict, params string[] codes)
    {
        var all = string.Join('\n', result.Diagnostics.Select(d => $"{d.Descriptor.Code} {PlaceOf(result, d)}: {d.Message}"));
        CollectionAssert.AreEqual(
            codes.Order(StringComparer.Ordinal).ToArray(),
            result.Diagnostics.Where(static d => !d.Descriptor.IsNote).Select(static d => d.Descriptor.Code).Order(StringComparer.Ordinal).ToArray(),
            all);
        Assert.AreEqual(verdict, result.Verdict, all);
    }

    /// <summary>The file of the first line with a code, relative to the root.</summary>
    public static string? PlaceOf(GateResult result, string code) => PlaceOf(result, result.Diagnostics.First(d => d.Descriptor.Code == code));

    private static string? PlaceOf(GateResult result, GateDiagnostic diagnostic) =>
        diagnostic.Location is { } location ? PathRules.RelativeWithSlashes(result.Root, location.Path) : null;
}
