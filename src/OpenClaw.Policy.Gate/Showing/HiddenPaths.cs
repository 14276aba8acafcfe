using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Disclosure;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Showing;

/// <summary>
/// The paths of a config that variables gave: a workspace, a policy, a folder of plugins. Whoever reads of a file in one of them reads the
/// variable's value, unless the config lies in it too: then everybody knows the path.
/// </summary>
internal sealed class HiddenPaths
{
    /// <summary>Ends of the names of settings that hold paths.</summary>
    private static readonly string[] PathEndings = ["path", "paths", "dir", "dirs", "file", "root", "workspace", "cwd", "avatar"];

    private readonly Dictionary<string, HiddenPath> _byPath = new(StringComparer.Ordinal);

    private readonly Lazy<HiddenFolder> _folders;

    private HiddenPaths() => _folders = new(() =>
    {
        var folders = new HiddenFolder();
        foreach (var (path, hidden) in _byPath)
        {
            folders.Add(path, hidden);
        }

        return folders;
    });

    public static HiddenPaths None { get; } = new();

    public bool IsEmpty => _byPath.Count == 0;

    /// <summary>Each path once, with the setting as it is written.</summary>
    public IEnumerable<HiddenPath> All => _byPath.Values;

    /// <param name="config">The config.</param>
    /// <param name="redaction">Which of its texts are hidden.</param>
    /// <param name="configPath">Absolute.</param>
    public static HiddenPaths Of(ConfigSnapshot config, Redaction redaction, string configPath)
    {
        var paths = new HiddenPaths();
        paths.Collect(config.Config, name: "", config, redaction, configPath);
        return paths;
    }

    /// <summary>These, and a policy whose name a variable gave.</summary>
    /// <param name="settings">The config's settings of the policy plugin.</param>
    /// <param name="workspaces">The workspaces that the name belongs to, absolute.</param>
    /// <param name="redaction">Which texts are hidden.</param>
    public HiddenPaths WithPolicy(PolicySettings settings, IEnumerable<string> workspaces, Redaction redaction)
    {
        if (!redaction.Hides(settings.PathNode))
        {
            return this;
        }

        var paths = new HiddenPaths();
        foreach (var (path, hidden) in _byPath)
        {
            paths._byPath.Add(path, hidden);
        }

        foreach (var workspace in workspaces)
        {
            paths.Add(settings.PathIn(workspace), settings.PathNode!, redaction);
        }

        return paths;
    }

    /// <summary>These, and those of another state of the config: its lines are not those of the file here, so that the whole file stands for them.</summary>
    /// <param name="other">The paths of the other state.</param>
    public HiddenPaths WithOther(HiddenPaths other)
    {
        if (other.IsEmpty)
        {
            return this;
        }

        var paths = new HiddenPaths();
        foreach (var (path, hidden) in _byPath)
        {
            paths._byPath.Add(path, hidden);
        }

        foreach (var (path, hidden) in other._byPath)
        {
            paths._byPath.TryAdd(path, hidden with { Setting = DiagnosticLocation.WholeFile(hidden.Setting.Path) });
        }

        return paths;
    }

    /// <summary>The hidden path that a path is, or lies below; null when it may be shown.</summary>
    public HiddenPath? Find(string path) => IsEmpty ? null : _folders.Value.Find(path);

    /// <summary>Depth is bounded by the reader of the file.</summary>
    private void Collect(Node node, string name, ConfigSnapshot config, Redaction redaction, string configPath)
    {
        if (node is StringNode text && redaction.Hides(text) && PathEndings.Any(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase))
            && config.Host.ResolveUserPath(text.Value.Replace("\0", "", StringComparison.Ordinal)) is { Length: > 0 } path && !PathRules.IsInside(configPath, path))
        {
            Add(path, text, redaction);
        }

        foreach (var item in node.AsItems())
        {
            Collect(item, name, config, redaction, configPath);
        }

        foreach (var member in node.AsMembers())
        {
            Collect(member.Value, member.Name, config, redaction, configPath);
        }
    }

    private void Add(string path, StringNode setting, Redaction redaction)
    {
        // A longer path is none that anybody reads or names a file of.
        if (path.Length <= RealPath.MaxLength && GateDiagnostics.Locate(setting.Origin) is { } place)
        {
            _byPath.TryAdd(Path.TrimEndingDirectorySeparator(path), new HiddenPath(path, redaction.Text(setting), place));
        }
    }
}
