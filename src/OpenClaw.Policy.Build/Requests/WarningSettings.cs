namespace OpenClaw.Policy.Build.Requests;

/// <summary>
/// What a project says of warnings, as far as it concerns codes of this package. The gate's project takes part in no project's settings,
/// so they are handed to it; projects that differ in other codes only still share it.
/// </summary>
/// <param name="NoWarn">Codes in <c>NoWarn</c>.</param>
/// <param name="AsMessages">Codes in <c>MSBuildWarningsAsMessages</c>, which Microsoft.Common.targets adds <c>NoWarn</c> to.</param>
/// <param name="AsErrors">Codes in <c>MSBuildWarningsAsErrors</c> or <c>WarningsAsErrors</c>.</param>
/// <param name="NotAsErrors">Codes in <c>MSBuildWarningsNotAsErrors</c> or <c>WarningsNotAsErrors</c>.</param>
/// <param name="AllAsErrors"><c>MSBuildTreatWarningsAsErrors</c>. The engine leaves <c>TreatWarningsAsErrors</c> to the compiler; so does this.</param>
internal sealed record WarningSettings(string NoWarn, string AsMessages, string AsErrors, string NotAsErrors, bool AllAsErrors)
{
    private const char Separator = '.';

    /// <summary>Reads the values of the properties, each a list of warnings or blank.</summary>
    public static WarningSettings Parse(string? noWarn, string? asMessages, string? asErrors, string? notAsErrors, string? allAsErrors) => new(
        Codes(noWarn),
        Codes(asMessages),
        Codes(asErrors),
        Codes(notAsErrors),
        string.Equals(allAsErrors?.Trim(), "true", StringComparison.OrdinalIgnoreCase));

    /// <summary>
    /// These settings as properties of the gate's project, in the form of the metadata <c>AdditionalProperties</c>, each behind a semicolon. A
    /// list in it cannot hold one, so codes are separated by dots until they are there. Only what is set is a property: a project that
    /// sets nothing publishes in the instance of the gate's project that evaluates, and the engine need not make another.
    /// </summary>
    public string ToProperties() =>
        Property("NoWarn", NoWarn)
        + Property("WarningsAsMessages", AsMessages)
        + Property("WarningsAsErrors", AsErrors)
        + Property("WarningsNotAsErrors", NotAsErrors)
        + Property("TreatWarningsAsErrors", AllAsErrors ? "true" : "");

    /// <summary>Whether a code of this package is silenced, so that a SARIF file of its own says so.</summary>
    public bool Silences => NoWarn.Length + AsMessages.Length > 0;

    /// <summary>Each code that is silenced, with the property that says so. Whether the engine makes it an error all the same is for the engine to say.</summary>
    public static IReadOnlyDictionary<string, string> Silenced(string noWarn, string asMessages)
    {
        var silenced = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var code in asMessages.Split(Separator, StringSplitOptions.RemoveEmptyEntries))
        {
            silenced[code] = "MSBuildWarningsAsMessages";
        }

        foreach (var code in noWarn.Split(Separator, StringSplitOptions.RemoveEmptyEntries))
        {
            silenced[code] = "NoWarn";
        }

        return silenced;
    }

    private static string Property(string name, string value) => value.Length == 0 ? "" : $";_OpenClawPolicy{name}={value}";

    /// <summary>The codes of this package in a list of warnings, in ordinal order, so that the same set is the same text.</summary>
    private static string Codes(string? list) => list is null || !list.Contains("OCP", StringComparison.OrdinalIgnoreCase) ? "" : string.Join(
        Separator,
        list.Split([';', ',', ' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Select(static c => c.ToUpperInvariant())
            .Where(static c => c.Length == 7 && c.StartsWith("OCP", StringComparison.Ordinal) && c.AsSpan(3).IndexOfAnyExceptInRange('0', '9') < 0)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal));
}
