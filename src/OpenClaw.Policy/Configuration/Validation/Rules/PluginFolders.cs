using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Validation.Rules;

/// <summary>The folders and files in <c>plugins.load.paths</c>, as far as they can be looked for.</summary>
internal sealed class PluginFolders
{
    private readonly List<(Node Written, EntryKind Kind)> _folders = [];

    public PluginFolders(ObjectNode config, ConfigReading reading)
    {
        foreach (var written in config.Find("plugins", "load", "paths").AsItems())
        {
            if (written.AsString() is { } path && EcmaString.Trim(path).Length > 0)
            {
                _folders.Add((written, Kind(path, reading)));
            }
        }
    }

    /// <summary>Each of them is there.</summary>
    public bool AreSeen => _folders.TrueForAll(static folder => folder.Kind is EntryKind.Directory or EntryKind.File);

    /// <summary>The paths at which there is nothing.</summary>
    public IEnumerable<Node> Missing => _folders.Where(static folder => folder.Kind == EntryKind.Missing).Select(static folder => folder.Written);

    /// <returns><see cref="EntryKind.Other"/> for what cannot be looked for.</returns>
    private static EntryKind Kind(string path, ConfigReading reading) =>
        reading is { Host: { } host, Files: { } files } && (host.HasHome || NodePath.IsAbsolute(EcmaString.Trim(path)))
            ? files.GetKind(host.ResolveUserPath(path))
            : EntryKind.Other;
}
