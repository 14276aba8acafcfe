using OpenClaw.Policy.Files;
using OpenClaw.Policy.Json5;
using OpenClaw.Policy.Nodes;
using OpenClaw.Policy.Sources;

namespace OpenClaw.Policy.Gate.Foreign;

/// <summary>The files of here that addresses name.</summary>
/// <param name="files">Where they are read.</param>
/// <param name="configPath">Absolute.</param>
/// <param name="config">The config as it is loaded.</param>
/// <param name="workspace">Absolute.</param>
/// <param name="policyPath">Absolute.</param>
internal sealed class ForeignFiles(IFileSet files, string configPath, ObjectNode config, string workspace, string policyPath)
{
    private readonly Dictionary<string, ForeignFile?> _byName = new(StringComparer.Ordinal);

    public string ConfigPath { get; } = configPath;

    /// <summary>The document of a name; null when it does not exist here or cannot be read.</summary>
    public ForeignFile? Find(string name)
    {
        if (!_byName.TryGetValue(name, out var file))
        {
            file = name == "openclaw.config" ? new ForeignFile(new SourceText(ConfigPath, ""), config)
                : name == Path.GetFileName(policyPath) ? Read(policyPath)
                : name is "TOOLS.md" or "AGENTS.md" ? Read(Path.Combine(workspace, name))
                : null;
            _byName.Add(name, file);
        }

        return file;
    }

    private ForeignFile? Read(string path)
    {
        var read = files.Read(path, FileLimits.Document);
        if (read.Status != FileReadStatus.Found)
        {
            return null;
        }

        var source = new SourceText(path, Utf8Text.Decode(read.Bytes.Span));
        if (path != policyPath)
        {
            return new ForeignFile(source, Value: null);
        }

        try
        {
            return new ForeignFile(source, Json5Reader.Read(source).Root);
        }
        catch (Exception e) when (e is Json5SyntaxException or Json5LimitException)
        {
            return new ForeignFile(source, Value: null);
        }
    }
}
