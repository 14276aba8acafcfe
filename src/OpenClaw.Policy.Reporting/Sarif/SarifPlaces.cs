using System.Text.Json;
using OpenClaw.Policy.Gate;
using OpenClaw.Policy.Reporting.Paths;

namespace OpenClaw.Policy.Reporting.Sarif;

/// <summary>Turns places on this machine into places of a SARIF file. A path of the machine never gets into it.</summary>
internal sealed class SarifPlaces
{
    /// <summary>The symbolic name of the root. GitHub's own tools use it too; its value is the business of who reads the file.</summary>
    public const string RootId = "%SRCROOT%";

    /// <summary>Where OpenClaw and the gate look first: the file to create when none was found.</summary>
    private const string DefaultConfig = "openclaw.json";

    private readonly ReportPaths _paths;

    public SarifPlaces(GateResult result)
    {
        _paths = ReportPaths.Of(result);
        ConfigPath = Relative(result.ConfigPath) ?? DefaultConfig;
        StandIn = Relative(result.ConfigPath) ?? Relative(result.PolicyPath) ?? DefaultConfig;
    }

    /// <summary>The config below the root; where it would be when there is none or it lies outside.</summary>
    public string ConfigPath { get; }

    /// <summary>The file that takes the place of one that lies outside the root, and of none: GitHub refuses a result without a place.</summary>
    private string StandIn { get; }

    /// <summary>Where a diagnostic is shown.</summary>
    public SarifPlace Of(GateDiagnostic diagnostic) => diagnostic.Location switch
    {
        null => new SarifPlace(StandIn, Region: null),
        { } location => Of(location) ?? new SarifPlace(StandIn, Region: null, StandsInFor: location),
    };

    /// <summary>A place below the root; null for one outside.</summary>
    public SarifPlace? Of(DiagnosticLocation location) =>
        Relative(location.Path) is { } path ? new SarifPlace(path, location.StartLine > 0 ? location : null) : null;

    /// <summary>The path of a place as a message may show it.</summary>
    public string Show(DiagnosticLocation location) => _paths.ShowWithoutMachine(location.Path);

    /// <summary>Writes the member <c>physicalLocation</c>.</summary>
    public static void WritePhysicalLocation(Utf8JsonWriter json, SarifPlace place)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", ReportPaths.ToUri(place.RelativePath));
        json.WriteString("uriBaseId", RootId);
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", place.Region?.StartLine ?? 1);
        json.WriteNumber("startColumn", place.Region?.StartColumn ?? 1);
        json.WriteNumber("endLine", place.Region?.EndLine ?? 1);
        json.WriteNumber("endColumn", place.Region?.EndColumn ?? 1);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    /// <summary>The root itself is a folder, and no place in a file.</summary>
    private string? Relative(string? path) => path is not null && _paths.TryMakeRelative(path) is { } relative and not "." ? relative : null;
}
