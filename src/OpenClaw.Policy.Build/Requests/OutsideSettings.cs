using Microsoft.Build.Utilities;

namespace OpenClaw.Policy.Build.Requests;

/// <summary>
/// What was said from outside the files of a project: on the command line, or by the program that builds. MSBuild lets these global properties win,
/// unless a file names them in <c>TreatAsLocalProperty</c> or sets them in a target.
/// </summary>
/// <param name="properties">The global properties, as the engine holds them.</param>
internal sealed class OutsideSettings(IEnumerable<KeyValuePair<string, string>> properties)
{
    private readonly Dictionary<string, string> _properties = Unescaped(properties);

    /// <summary>The value of a property, trimmed; null when nobody outside has said anything.</summary>
    public string? this[string name] => _properties.TryGetValue(name, out var value) && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    /// <summary>The engine hands out values in which characters of its own stand as <c>%XX</c>; metadata of an item come out without.</summary>
    private static Dictionary<string, string> Unescaped(IEnumerable<KeyValuePair<string, string>> properties)
    {
        const string name = "Value";
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var item = new TaskItem("value");
        foreach (var (key, value) in properties)
        {
            item.SetMetadata(name, value);
            values[key] = item.GetMetadata(name);
        }

        return values;
    }
}
