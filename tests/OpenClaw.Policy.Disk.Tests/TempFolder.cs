namespace OpenClaw.Policy.Disk.Tests;

/// <summary>A folder for one test, with another one beside it that nothing may be written to.</summary>
internal sealed class TempFolder : IDisposable
{
    private readonly string _outer = Directory.CreateTempSubdirectory("openclaw-policy-disk-").FullName;

    public TempFolder()
    {
        Root = Directory.CreateDirectory(Path.Combine(_outer, "root")).FullName;
        Outside = Directory.CreateDirectory(Path.Combine(_outer, "outside")).FullName;
    }

    public string Root { get; }

    public string Outside { get; }

    public string PathOf(string name) => Path.Combine(Root, name);

    public string Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
        return PathOf(name);
    }

    /// <summary>The names in the root, also of what is hidden.</summary>
    public string[] Names() => [.. new DirectoryInfo(Root).EnumerateFileSystemInfos().Select(static f => f.Name).Order(StringComparer.Ordinal)];

    public void Dispose() => Directory.Delete(_outer, recursive: true);
}
