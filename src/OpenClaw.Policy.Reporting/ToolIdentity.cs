using System.Reflection;

namespace OpenClaw.Policy.Reporting;

/// <summary>What reports say about the program that wrote them. The same for every door, so that all reports are alike.</summary>
public static class ToolIdentity
{
    public const string Name = "openclaw-policy";

    /// <summary>The semantic version of this build, without build metadata: a report must not differ between two builds of one version.</summary>
    public static string Version { get; } = ReadVersion();

    private static string ReadVersion()
    {
        var assembly = typeof(ToolIdentity).Assembly;
        var informational = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0.0.0";
        var plus = informational.IndexOf('+', StringComparison.Ordinal);
        return plus < 0 ? informational : informational[..plus];
    }
}
