using System.Globalization;
using OpenClaw.Policy.Gate.Files;

namespace OpenClaw.Policy.Gate.Workspaces;

/// <summary>
/// The folders of a checkout that look like workspaces, because they hold AGENTS.md or TOOLS.md. It is a help for readers: nothing is decided by
/// it, so it looks at a part of a large checkout only and is no input of a verdict.
/// </summary>
/// <param name="root">Absolute.</param>
internal sealed class InstructionFolders(string root)
{
    /// <summary>Looked into at most, those nearest to the root first: a hint may not cost a build a time that is noticed.</summary>
    private const int MaxFolders = 2_000;

    /// <summary>Names looked at in all of them: a single folder can hold more than a search may take.</summary>
    private const int MaxNames = 50_000;

    /// <summary>A workspace lies near the top of its repository; what lies deeper is mostly a package that brought its own instructions.</summary>
    private const int MaxDepth = 6;

    /// <summary>Named in a message; a repository with more is better looked at by its owner.</summary>
    private const int MaxShown = 5;

    private static readonly string[] FileNames = ["AGENTS.md", "TOOLS.md"];

    /// <summary>What tools keep: their files are nobody's workspace.</summary>
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase)
    {
        ".git", ".hg", ".svn", "node_modules", "bower_components", ".venv", "venv", "vendor", "bin", "obj",
    };

    private readonly Lazy<IReadOnlyList<string>> _all = new(() => Search(root));

    /// <summary>Whether a folder is among them.</summary>
    /// <param name="folder">Absolute.</param>
    public static bool IsOne(string folder) => FileNames.Any(name => File.Exists(Path.Combine(folder, name)));

    /// <summary>Their names as a list for a message, shallow ones first; null when there are none.</summary>
    /// <param name="except">A folder that need not be named.</param>
    public string? Describe(string except)
    {
        var others = _all.Value.Where(f => f != except).ToList();
        var shown = string.Join(", ", others.Take(MaxShown).Select(f => f == root ? "the root" : PathRules.RelativeWithSlashes(root, f)));
        return others.Count == 0 ? null
            : others.Count <= MaxShown ? shown
            : string.Create(CultureInfo.InvariantCulture, $"{shown} and {others.Count - MaxShown} more");
    }

    private static List<string> Search(string root)
    {
        var found = new List<string>();
        var names = 0;
        var level = new List<string> { root };
        var folders = 0;
        for (var depth = 0; depth <= MaxDepth && level.Count > 0; depth++)
        {
            var next = new List<string>();
            foreach (var folder in level.Order(StringComparer.Ordinal))
            {
                if (++folders > MaxFolders || names > MaxNames)
                {
                    return found;
                }

                if (IsOne(folder))
                {
                    found.Add(folder);
                }

                next.AddRange(Below(folder, MaxNames - names, ref names));
            }

            level = next;
        }

        return found;
    }

    /// <summary>The folders in a folder. Links are not followed: what they lead to has a place of its own, or lies outside.</summary>
    private static List<string> Below(string folder, int limit, ref int names)
    {
        var below = new List<string>();
        try
        {
            foreach (var entry in new DirectoryInfo(folder).EnumerateFileSystemInfos().Take(limit))
            {
                names++;
                if (entry is DirectoryInfo { LinkTarget: null } child && !Skipped.Contains(child.Name))
                {
                    below.Add(child.FullName);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that may not be looked into is passed over.
        }

        return below;
    }
}
