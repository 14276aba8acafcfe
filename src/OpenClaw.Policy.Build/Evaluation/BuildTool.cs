using System.Reflection;

namespace OpenClaw.Policy.Build.Evaluation;

/// <summary>Which program evaluates: another one may find something else in the same inputs.</summary>
internal static class BuildTool
{
    /// <summary>The build, which its assembly's identifier stands for, and the folder of its package.</summary>
    public static string Identity { get; } = Describe(typeof(BuildTool).Assembly);

    private static string Describe(Assembly assembly) => $"{assembly.ManifestModule.ModuleVersionId} {Path.GetDirectoryName(assembly.Location)}";
}
