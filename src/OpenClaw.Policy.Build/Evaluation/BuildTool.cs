using System.Reflection;

namespace OpenClaw.Policy.Build.Evaluation;

/// <summary>Which program evaluates: another one may find something else in the same inputs.</summary>
internal static class BuildTool
{
    /// <summary>The version, and for packages that were built locally with one version the build and its folder.</summary>
    public static string Identity { get; } = Describe(typeof(BuildTool).Assembly);

    private static string Describe(Assembly assembly)
    {
        var version = assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        return $"{version} {assembly.ManifestModule.ModuleVersionId} {Path.GetDirectoryName(assembly.Location)}";
    }
}
