using System.Collections.Concurrent;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OpenClaw.Policy.Build.Tests.Consumers;

/// <summary>
/// Restores each kind of consumer once: the next one with the same project files gets a copy of what the first restore left, with its own
/// path in it. What a build does afterwards is the same. What only the gate and the build read makes no other kind.
/// </summary>
internal static partial class SharedRestores
{
    /// <summary>The kinds by the text of their project files.</summary>
    private static readonly ConcurrentDictionary<string, Lazy<RestoredFiles>> Kinds = new(StringComparer.Ordinal);

    /// <param name="root">The consumer's folder.</param>
    /// <param name="sources">The names of its files, from the folder.</param>
    /// <param name="restore">Restores it.</param>
    public static void Restore(string root, IEnumerable<string> sources, Action restore)
    {
        // A path with other characters is written in three ways into the files of a restore.
        if (!PlainPath().IsMatch(root))
        {
            restore();
            return;
        }

        var isFirst = false;
        var files = Kinds.GetOrAdd(KindOf(root, sources), _ => new(() =>
        {
            isFirst = true;
            restore();
            return RestoredFiles.Of(root);
        })).Value;
        if (!isFirst)
        {
            files.CopyTo(root);
        }
    }

    private static string KindOf(string root, IEnumerable<string> sources)
    {
        var kind = new StringBuilder();
        foreach (var name in sources.Where(static n => ProjectFile().IsMatch(n)).Order(StringComparer.Ordinal))
        {
            kind.Append(name).Append('\0').Append(WhatRestoreReads(File.ReadAllText(Path.Combine(root, name)))).Append('\0');
        }

        return kind.ToString();
    }

    /// <summary>A project file without the settings of the gate, targets and silenced warnings, which no restore asks for.</summary>
    private static string WhatRestoreReads(string text)
    {
        if (!text.StartsWith("<Project", StringComparison.Ordinal))
        {
            return text;
        }

        var project = XElement.Parse(text);
        project.Descendants().Where(static e => e.Name.LocalName is "Target" or "NoWarn" || e.Name.LocalName.StartsWith("OpenClawPolicy", StringComparison.Ordinal)).Remove();
        project.Elements().Where(static e => e.Name.LocalName is "PropertyGroup" or "ItemGroup" && !e.HasElements).Remove();
        return project.ToString();
    }

    [GeneratedRegex(@"^[A-Za-z0-9/._-]+$")]
    private static partial Regex PlainPath();

    /// <summary>What a restore reads.</summary>
    [GeneratedRegex(@"(proj|\.props|\.targets|\.slnx|\.slnf|\.rsp|nuget\.config|global\.json)$", RegexOptions.IgnoreCase)]
    private static partial Regex ProjectFile();
}
