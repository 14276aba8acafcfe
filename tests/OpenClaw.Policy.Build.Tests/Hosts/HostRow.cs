namespace OpenClaw.Policy.Build.Tests.Hosts;

/// <summary>One way to run a build of the repository that a <see cref="Layout"/> names, and what the gate must do in it.</summary>
/// <param name="Host">The words on the command line, separated by blanks.</param>
internal sealed record HostRow(string Host)
{
    public string Layout { get; init; } = Layouts.Projects;

    /// <summary>Environment variables, <c>NAME=VALUE</c>.</summary>
    public string[] Variables { get; init; } = [];

    /// <summary>The codes of the errors, in their order, separated by blanks.</summary>
    public string Errors { get; init; } = "OCP1020";

    public string Warnings { get; init; } = "";

    /// <summary>How often the workspace is judged. The SARIF file that the row asks for is written when it is.</summary>
    public int Evaluations { get; init; } = 1;

    /// <summary>Whether the compiler is called: where the package is referenced it is not, because the check comes first.</summary>
    public bool Compiles { get; init; }

    public override string ToString() => $"{Layout}: {string.Join(' ', [.. Variables, Host])}";
}
