namespace OpenClaw.Policy.Build.Tests.Consumers;

/// <summary>The files that a restore leaves beside the projects.</summary>
/// <param name="Root">The folder that was restored, as the files name it.</param>
/// <param name="Texts">The files, by their names from there.</param>
internal sealed record RestoredFiles(string Root, IReadOnlyDictionary<string, string> Texts)
{
    public static RestoredFiles Of(string root) => new(
        root,
        Directory.GetFiles(root, "*", SearchOption.AllDirectories)
            .Where(static f => Path.GetFileName(f) is "project.assets.json" or "project.nuget.cache" || Path.GetFileName(f).Contains(".nuget.", StringComparison.Ordinal))
            .ToDictionary(f => Path.GetRelativePath(root, f), File.ReadAllText));

    public void CopyTo(string root)
    {
        foreach (var (name, text) in Texts)
        {
            var path = Path.Combine(root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text.Replace(Root, root, StringComparison.Ordinal));
        }
    }
}
