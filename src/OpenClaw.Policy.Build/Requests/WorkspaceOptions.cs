using Microsoft.Build.Framework;
using OpenClaw.Policy.Gate.Options;
using OpenClaw.Policy.Reporting.Files;

namespace OpenClaw.Policy.Build.Requests;

/// <summary>The options of one workspace as a project writes them: blank is not set, and no path is absolute yet.</summary>
/// <param name="properties">The project's properties, each as metadata of the option's name.</param>
/// <param name="item">The item of <c>OpenClawPolicyWorkspaces</c>, whose metadata win; null when there is one workspace.</param>
internal sealed class WorkspaceOptions(ITaskItem properties, ITaskItem? item)
{
    /// <summary>Pairs <c>NAME=VALUE</c> of one workspace, separated by semicolons; they win over those of the project.</summary>
    private const string EnvironmentName = "Environment";

    /// <summary>The same for values that may be shown.</summary>
    private const string PublicEnvironmentName = "PublicEnvironment";

    /// <summary>Metadata that editors and other tools put on any item.</summary>
    private static readonly string[] ForeignMetadata = ["InProject", "Link", "SubType", "Visible"];

    private static IEnumerable<string> OwnMetadata =>
        [.. GateOptions.OfWorkspace.Select(static o => o.Property), .. ReportKind.OfBuild.Select(static k => k.Property), EnvironmentName, PublicEnvironmentName];

    /// <summary>The config that is named; null leaves it to the search.</summary>
    public string? Config => Clean(item is null ? properties.GetMetadata("Config") : item.ItemSpec);

    public string? Environment => item?.GetMetadata(EnvironmentName);

    public string? PublicEnvironment => item?.GetMetadata(PublicEnvironmentName);

    /// <summary>The value of an option or the file of a report, by its property, trimmed; null when it is not set.</summary>
    public string? this[string property] => Clean(item?.GetMetadata(property)) ?? Clean(properties.GetMetadata(property));

    /// <summary>Metadata that was ignored would look like protection and be none.</summary>
    /// <exception cref="FormatException">An item has metadata that mean nothing here: a typing error, or a setting of another version.</exception>
    public static void RequireKnownMetadata(ITaskItem item)
    {
        if (item.CloneCustomMetadata().Keys.Cast<string>().Where(IsUnknown).Order(StringComparer.Ordinal).FirstOrDefault() is { } unknown)
        {
            throw new FormatException(
                $"OpenClawPolicyWorkspaces item '{item.ItemSpec}' has the metadata '{unknown}', which has no meaning. Known are: {string.Join(", ", OwnMetadata.Order(StringComparer.Ordinal))}.");
        }

        static bool IsUnknown(string name) =>
            !OwnMetadata.Contains(name, StringComparer.OrdinalIgnoreCase) && !ForeignMetadata.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private static string? Clean(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();
}
