using Microsoft.Build.Framework;

namespace OpenClaw.Policy.Build.Requests;

/// <summary>Reads the variables that <c>${NAME}</c> in a config may see.</summary>
internal static class EnvironmentItems
{
    public static readonly IReadOnlyDictionary<string, string> None = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Reads items: <c>NAME=VALUE</c>, or <c>NAME</c> with the metadata <c>Value</c>.</summary>
    /// <exception cref="FormatException">An item has no name, or not one value.</exception>
    public static IReadOnlyDictionary<string, string> Read(ITaskItem[] items)
    {
        if (items.Length == 0)
        {
            return None;
        }

        var environment = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            var hasMetadata = item.MetadataNames.Cast<string>().Contains("Value", StringComparer.OrdinalIgnoreCase);
            var (name, value) = Split(item.ItemSpec);
            if (name.Length == 0 || (value is null) != hasMetadata)
            {
                throw new FormatException(
                    $"OpenClawPolicyEnvironment item '{name}' needs a name and one value: NAME=VALUE, or NAME with the metadata Value.");
            }

            environment[name] = value ?? item.GetMetadata("Value");
        }

        return environment;
    }

    /// <summary>The variables of one workspace: those of the project, then its own, which win.</summary>
    /// <param name="shared">Those of the project.</param>
    /// <param name="own">Pairs <c>NAME=VALUE</c> separated by semicolons; blank for none.</param>
    /// <exception cref="FormatException">A pair has no name or no value.</exception>
    public static IReadOnlyDictionary<string, string> Merge(IReadOnlyDictionary<string, string> shared, string? own)
    {
        if (string.IsNullOrEmpty(own))
        {
            return shared;
        }

        var environment = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in shared)
        {
            environment[name] = value;
        }

        foreach (var pair in own.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var (name, value) = Split(pair);
            environment[name] = name.Length > 0 && value is not null
                ? value
                : throw new FormatException($"The metadata Environment of an OpenClawPolicyWorkspaces item holds '{name}', which needs the form NAME=VALUE.");
        }

        return environment;
    }

    private static (string Name, string? Value) Split(string pair)
    {
        var separator = pair.IndexOf('=', StringComparison.Ordinal);
        return separator < 0 ? (pair, null) : (pair[..separator], pair[(separator + 1)..]);
    }
}
