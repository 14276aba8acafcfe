using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Evidence;

/// <summary>Where a setting can be edited, be it written or not.</summary>
internal static class SettingOrigin
{
    /// <summary>
    /// The origin of the value at a path. When nothing stands there it is that of the deepest value on the way, as a default: the
    /// place where the setting would be written.
    /// </summary>
    /// <param name="start">Where the path begins, for example the config or the settings of an agent.</param>
    /// <param name="path">Member names.</param>
    public static Origin? Of(Node? start, params ReadOnlySpan<string> path)
    {
        var nearest = start?.Origin;
        foreach (var name in path)
        {
            start = start.Find(name);
            if (start is null)
            {
                return DefaultedOrigin.Within(nearest);
            }

            nearest = start.Origin ?? nearest;
        }

        return nearest;
    }
}
