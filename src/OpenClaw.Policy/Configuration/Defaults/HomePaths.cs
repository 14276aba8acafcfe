using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Defaults;

/// <summary>Writes out <c>~</c> in settings whose name says that they hold a path.</summary>
internal static class HomePaths
{
    private static readonly string[] PathEndings = ["dir", "path", "paths", "file", "root", "workspace"];

    public static ObjectNode Expand(ObjectNode config, HostEnvironment host) => host.KeepsTilde ? config : ExpandMembers(config, host);

    private static ObjectNode ExpandMembers(ObjectNode settings, HostEnvironment host)
    {
        ObjectNodeBuilder? changed = null;
        foreach (var (name, value) in settings.Members)
        {
            var expanded = Expand(name, value, host);
            if (!ReferenceEquals(expanded, value))
            {
                changed ??= new ObjectNodeBuilder(settings);
                changed.Set(name, expanded);
            }
        }

        return changed?.Build(settings.Origin) ?? settings;
    }

    private static Node Expand(string name, Node value, HostEnvironment host) => value switch
    {
        StringNode text => NamesPath(name) ? ExpandText(text, host) : text,
        ArrayNode list => ExpandItems(list, name is "paths" or "pathPrepend", host),
        ObjectNode settings => ExpandMembers(settings, host),
        _ => value,
    };

    /// <param name="list">The items.</param>
    /// <param name="areTextsPaths">Whether strings in the list are paths; objects in it are looked into in any case.</param>
    /// <param name="host">Knows the home folder.</param>
    private static ArrayNode ExpandItems(ArrayNode list, bool areTextsPaths, HostEnvironment host)
    {
        Node[]? changed = null;
        for (var i = 0; i < list.Items.Count; i++)
        {
            var expanded = list.Items[i] switch
            {
                StringNode text when areTextsPaths => ExpandText(text, host),
                ArrayNode inner => ExpandItems(inner, areTextsPaths: false, host),
                ObjectNode settings => ExpandMembers(settings, host),
                var other => other,
            };
            if (!ReferenceEquals(expanded, list.Items[i]))
            {
                changed ??= [.. list.Items];
                changed[i] = expanded;
            }
        }

        return changed is null ? list : new ArrayNode(changed, list.Origin);
    }

    private static StringNode ExpandText(StringNode text, HostEnvironment host) =>
        HostEnvironment.StartsWithTilde(EcmaString.Trim(text.Value.AsSpan()))
            ? new StringNode(host.ResolveUserPath(text.Value), text.Origin is { } origin ? new MigratedOrigin(origin) : null)
            : text;

    private static bool NamesPath(string name) =>
        name == "pathPrepend" || PathEndings.Any(ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
