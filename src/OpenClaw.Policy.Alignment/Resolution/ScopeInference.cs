using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Resolution;

/// <summary>Finds the domain and the scope of a task.</summary>
public static class ScopeInference
{
    private static readonly (string Domain, string[] Signs)[] Domains =
    [
        ("docs", ["docs/", "mkdocs", "readme", ".md", "documentation"]),
        ("ops", ["deploy", "docker", "kubernetes", "kubectl", "terraform", "ops"]),
        ("review", ["review", "approve", "comment", "diff", "audit"]),
        ("analysis", ["analyze", "analysis", "benchmark", "profile", "measure"]),
    ];

    /// <summary>
    /// The domain that the task states when it is a known one, else the first whose signs stand anywhere in its texts, else <c>code</c>.
    /// </summary>
    public static string Domain(TaskContext task)
    {
        ArgumentNullException.ThrowIfNull(task);
        var stated = PythonText.Normalize(task.Domain);
        if (stated is "code" or "ops" or "docs" or "review" or "analysis")
        {
            return stated;
        }

        string[] parts =
        [
            PythonText.Normalize(task.Command), PythonText.Normalize(task.Summary), PythonText.Normalize(task.Description),
            string.Join(' ', task.Files.Select(PythonText.Normalize)),
        ];
        var text = string.Join(' ', parts.Where(static p => p.Length > 0));
        return Domains.FirstOrDefault(d => d.Signs.Any(s => text.Contains(s, StringComparison.Ordinal))).Domain ?? "code";
    }

    /// <summary>The scope of a task.</summary>
    /// <param name="task">The task.</param>
    /// <param name="project">The project that the engine works for.</param>
    public static TaskScope Scope(TaskContext task, ProjectIdentity project)
    {
        ArgumentNullException.ThrowIfNull(task);
        ArgumentNullException.ThrowIfNull(project);
        var key = task.ScopeKey is { Length: > 0 } stated ? stated : task.ProjectPath;
        key = key.Length > 0 ? project.Canonical(key) : project.Key;
        var usual = key.Length > 0 ? Vocabulary.Project : Vocabulary.Domain;
        var scope = Vocabulary.Scopes.Contains(task.Scope, StringComparer.Ordinal) ? task.Scope : usual;
        return scope switch
        {
            Vocabulary.Project => key.Length > 0 ? new(scope, key) : new(Vocabulary.Domain, Domain(task)),
            Vocabulary.Domain => new(scope, task.Domain is { Length: > 0 } domain ? domain : Domain(task)),
            _ => new(scope, string.Empty),
        };
    }
}
