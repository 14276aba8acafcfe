using OpenClaw.Policy.Alignment.Json;

namespace OpenClaw.Policy.Alignment.Tests.Corpus;

/// <summary>Numbers of recorded cases.</summary>
internal static class Numbers
{
    /// <summary>
    /// How far a number may lie from the recorded one where an exponential, a logarithm, a cosine or a matrix product is in it: numpy takes those from the processor's
    /// own instructions, and the last digits are not the same on two machines. Sums, products and roots are compared exactly.
    /// </summary>
    private const double Tolerance = 1e-12;

    public static double[] Doubles(this JsonObject record, string name) => [.. record.List(name).Select(Records.Number)];

    public static double Double(this JsonObject record, string name) => Records.Number(record[name]!);

    public static JsonArray List(IEnumerable<double> values) => new([.. values.Select(static v => new JsonFloat(v))]);

    /// <summary>Exactly the recorded number, as Python prints it.</summary>
    public static void SameNumber(this CaseReport report, string id, double expected, double actual) =>
        report.Same(id, JsonFormat.Line(new JsonFloat(expected)), JsonFormat.Line(new JsonFloat(actual)));

    public static void SameNumbers(this CaseReport report, string id, IEnumerable<double> expected, IEnumerable<double> actual) =>
        report.Same(id, JsonFormat.Line(List(expected)), JsonFormat.Line(List(actual)));

    public static void Near(this CaseReport report, string id, double expected, double actual) =>
        report.Same(id, "near", Math.Abs(expected - actual) <= Tolerance * Math.Max(1, Math.Abs(expected)) ? "near" : $"{expected:R} and {actual:R}");
}
