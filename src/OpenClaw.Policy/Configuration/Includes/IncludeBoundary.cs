using OpenClaw.Policy.Files;
using OpenClaw.Policy.Text;

namespace OpenClaw.Policy.Configuration.Includes;

/// <summary>
/// The folders that includes may come from: that of the root file, and those that the machine's owner lists in
/// <c>OPENCLAW_INCLUDE_ROOTS</c>. Both a path's text and what its links lead to must lie in one of them.
/// </summary>
internal sealed class IncludeBoundary
{
    private readonly IReadOnlyList<string> _folders;
    private readonly IReadOnlyList<string> _realFolders;

    public IncludeBoundary(IFileSet files, HostEnvironment host, string configPath)
    {
        ConfigDirectory = NodePath.DirectoryName(configPath);
        _folders = [ConfigDirectory, .. ListedFolders(host)];

        // Reading a folder gives no content, but tells where its links lead.
        _realFolders = [.. _folders.Select(folder => files.Read(folder, maxBytes: 0).RealPath)];
    }

    public string ConfigDirectory { get; }

    public bool Holds(string path) => _folders.Any(folder => NodePath.IsInside(folder, path));

    public bool HoldsReal(string realPath) => _realFolders.Any(folder => NodePath.IsInside(folder, realPath));

    private static IEnumerable<string> ListedFolders(HostEnvironment host) =>
        (host.Variables.Setting("OPENCLAW_INCLUDE_ROOTS") ?? "")
            .Split(NodePath.ListSeparator)
            .Select(static entry => EcmaString.Trim(entry))
            .Where(static entry => entry.Length > 0)
            .Select(host.ResolveUserPath);
}
