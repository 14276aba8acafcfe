namespace OpenClaw.Policy.Build.Tests.Consumers;

/// <summary>A project of <see cref="ManyProjects"/>: what stands in the files around it, and what its build must say. The workspace breaks its policy in one place.</summary>
/// <param name="Name">The name of the project.</param>
internal sealed record ProjectRow(string Name)
{
    /// <summary>The body of <c>Directory.Build.props</c>, which MSBuild imports before the package.</summary>
    public string Props { get; init; } = "";

    /// <summary>The body of <c>Directory.Build.targets</c>, which MSBuild imports after the package.</summary>
    public string Targets { get; init; } = "";

    /// <summary>What both files name in <c>TreatAsLocalProperty</c>.</summary>
    public string Local { get; init; } = "";

    /// <summary>The text of <c>own.targets</c> beside them; blank when there is no such file.</summary>
    public string Own { get; init; } = "";

    public string Config { get; init; } = Consumer.ViolatingConfig;

    /// <summary>The codes of the errors about this project or its workspace, in their order, separated by blanks.</summary>
    public required string Errors { get; init; }

    /// <summary>The codes of the warnings, likewise.</summary>
    public string Warnings { get; init; } = "";

    /// <summary>Whether the build of the project goes on to the compiler.</summary>
    public bool Compiles { get; init; }

    public override string ToString() => Name;

    /// <summary>A property, for one of the files.</summary>
    public static string Property(string name, string value) => $"<PropertyGroup><{name}>{value}</{name}></PropertyGroup>";
}
