using Microsoft.Build.Framework;

namespace OpenClaw.Policy.Build.Requests;

/// <summary>Reads the variables that <c>${NAME}</c> in a config may see.</summary>
/// <remarks>No error repeats what is written: somebody may have pasted a secret without its name.</remarks>
internal static class EnvironmentItems
{
    private const string ValueName = "Value";
    private const string PublicName = "Public";

    /// <summary>Reads items: <c>NAME=VALUE</c>, or <c>NAME</c> with the metadata <c>Value</c>; with <c>Public</c> at true for a value that may be shown.</summary>
    /// <exception cref="FormatException">An item has no name, or not one value, or says neither true nor false.</exception>
    public static RequestVariables Read(ITaskItem[] items)
    {
        if (items.Length == 0)
        {
            return RequestVariables.None;
        }

        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var visible = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < items.Length; i++)
        {
            var item = items[i];
            var hasMetadata = item.MetadataNames.Cast<string>().Contains(ValueName, StringComparer.OrdinalIgnoreCase);
            var (name, value) = Split(item.ItemSpec);
            if (name.Length == 0 || (value is null) != hasMetadata)
            {
                throw new FormatException(
                    $"The {Ordinal(i)} OpenClawPolicyEnvironment item needs a name and one value: NAME=VALUE, or NAME with the metadata {ValueName}.");
            }

            values[name] = value ?? item.GetMetadata(ValueName);
            Mark(visible, name, IsPublic(item, i));
        }

        return new RequestVariables(values, visible);
    }

    /// <summary>The variables of one workspace: those of the project, then its own, which win.</summary>
    /// <param name="shared">Those of the project.</param>
    /// <param name="own">Pairs <c>NAME=VALUE</c> separated by semicolons; blank for none.</param>
    /// <param name="ownPublic">The same for values that may be shown.</param>
    /// <exception cref="FormatException">A pair has no name or no value.</exception>
    public static RequestVariables Merge(RequestVariables shared, string? own, string? ownPublic)
    {
        if (string.IsNullOrEmpty(own) && string.IsNullOrEmpty(ownPublic))
        {
            return shared;
        }

        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in shared.Values)
        {
            values[name] = value;
        }

        var visible = new HashSet<string>(shared.Public, StringComparer.Ordinal);
        Add(own, "Environment", isPublic: false);
        Add(ownPublic, "PublicEnvironment", isPublic: true);
        return new RequestVariables(values, visible);

        void Add(string? pairs, string metadata, bool isPublic)
        {
            foreach (var pair in (pairs ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            {
                var (name, value) = Split(pair);
                values[name] = name.Length > 0 && value is not null
                    ? value
                    : throw new FormatException($"The metadata {metadata} of an OpenClawPolicyWorkspaces item holds something that has not the form NAME=VALUE.");
                Mark(visible, name, isPublic);
            }
        }
    }

    private static bool IsPublic(ITaskItem item, int index) => item.GetMetadata(PublicName).Trim() switch
    {
        "" => false,
        var word when bool.TryParse(word, out var isPublic) => isPublic,
        _ => throw new FormatException($"The metadata {PublicName} of the {Ordinal(index)} OpenClawPolicyEnvironment item is neither true nor false."),
    };

    /// <summary>The last one of a name counts.</summary>
    private static void Mark(HashSet<string> visible, string name, bool isPublic) => _ = isPublic ? visible.Add(name) : visible.Remove(name);

    private static (string Name, string? Value) Split(string pair)
    {
        var separator = pair.IndexOf('=', StringComparison.Ordinal);
        return separator < 0 ? (pair, null) : (pair[..separator], pair[(separator + 1)..]);
    }

    private static string Ordinal(int index) => index switch
    {
        0 => "first",
        1 => "second",
        2 => "third",
        _ => $"{index + 1}th",
    };
}
