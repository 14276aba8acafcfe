using System.Diagnostics;

namespace OpenClaw.Policy.Git.Running;

/// <summary>
/// How git is started: so that a repository decides nothing about what runs. No hook, filter, external diff, pager, prompt, signature
/// check or file system monitor; no configuration of the user or the machine; no network; no replaced objects.
/// </summary>
/// <param name="executable">See <see cref="GitExecutable"/>.</param>
/// <param name="topLevel">The top of the work tree, absolute.</param>
/// <param name="gitDirectory">What is taken for its repository, absolute.</param>
/// <param name="patience">How long an answer may take.</param>
internal sealed class GitStart(string executable, string topLevel, string gitDirectory, GitPatience patience)
{
    /// <summary>A file that is always empty, and no program.</summary>
    internal static readonly string Nowhere = OperatingSystem.IsWindows() ? "NUL" : "/dev/null";

    private static readonly (string Name, string Value)[] Configuration =
    [
        ("core.hooksPath", Nowhere),
        ("core.fsmonitor", "false"),
        ("core.attributesFile", Nowhere),
        ("core.excludesFile", Nowhere),
        ("core.quotePath", "false"),
        ("log.showSignature", "false"),
        ("log.diffMerges", "first-parent"),
        ("log.follow", "false"),
        ("i18n.logOutputEncoding", "UTF-8"),
        ("protocol.allow", "never"),
        ("gc.auto", "0"),
        ("maintenance.auto", "false"),
    ];

    private static readonly (string Name, string Value)[] Variables =
    [
        ("GIT_CONFIG_NOSYSTEM", "1"),
        ("GIT_CONFIG_SYSTEM", Nowhere),
        ("GIT_CONFIG_GLOBAL", Nowhere),
        ("GIT_ATTR_NOSYSTEM", "1"),
        ("GIT_TERMINAL_PROMPT", "0"),
        ("GIT_NO_LAZY_FETCH", "1"),
        ("GIT_NO_REPLACE_OBJECTS", "1"),
        ("GIT_GRAFT_FILE", Nowhere),
        ("GIT_OPTIONAL_LOCKS", "0"),
        ("GIT_LITERAL_PATHSPECS", "1"),

        // Older versions do not know GIT_NO_LAZY_FETCH; a list of protocols without a real one keeps them off the network too.
        ("GIT_ALLOW_PROTOCOL", "none"),

        // Versions before 2.32 know no variable for the user's configuration: they look for it here.
        ("HOME", Nowhere),
        ("XDG_CONFIG_HOME", Nowhere),
        ("LC_ALL", "C"),
    ];

    public GitPatience Patience => patience;

    /// <summary>The file that is taken for the index, absolute; null for the one of the work tree.</summary>
    private string? IndexFile { get; init; }

    /// <summary>The same with another index, such as the one of a commit that is being made.</summary>
    public GitStart WithIndex(string? indexFile) => new(executable, topLevel, gitDirectory, patience) { IndexFile = indexFile };

    /// <summary>A process that is not started yet, with its three streams redirected.</summary>
    /// <param name="arguments">The git command and its arguments.</param>
    public ProcessStartInfo Describe(params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(executable)
        {
            // Never the repository: on some systems a program's own folder of work takes part in looking up libraries.
            WorkingDirectory = Path.GetDirectoryName(executable)!,
            UseShellExecute = false,
            CreateNoWindow = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Add(start, "--no-pager", "-C", topLevel);
        Add(start, $"--git-dir={gitDirectory}", $"--work-tree={topLevel}");

        // Foreign ownership is accepted for this one repository: nothing that its configuration names is run, see above.
        Add(start, "-c", $"safe.directory={topLevel}");
        foreach (var (name, value) in Configuration)
        {
            Add(start, "-c", $"{name}={value}");
        }

        Add(start, [.. arguments]);
        CleanEnvironment(start.Environment);
        if (IndexFile is not null)
        {
            start.Environment["GIT_INDEX_FILE"] = IndexFile;
        }

        return start;
    }

    private static void Add(ProcessStartInfo start, params string[] arguments)
    {
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }
    }

    private static void CleanEnvironment(IDictionary<string, string?> environment)
    {
        foreach (var name in environment.Keys.Where(static n => n.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            environment.Remove(name);
        }

        foreach (var (name, value) in Variables)
        {
            environment[name] = value;
        }
    }
}
