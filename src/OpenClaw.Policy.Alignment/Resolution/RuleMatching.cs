using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Resolution;

/// <summary>Whether a rule is about a task.</summary>
public sealed class RuleMatching
{
    private static readonly string[] Prefixes = ["task_type:", "command:", "task:", "file:", "keyword:"];

    private readonly AlignmentMode _mode;
    private readonly ProjectIdentity _project;
    private readonly string _scopeKey;
    private readonly string _taskType;
    private readonly string _command;
    private readonly string _summary;
    private readonly string _text;
    private readonly HashSet<string> _files;
    private readonly TaskContext _task;
    private string? _domain;

    /// <param name="task">The task.</param>
    /// <param name="scopeKey">The key of its scope.</param>
    /// <param name="mode">In corrected mode a task that states no type is of the default one, as the rules made from it are.</param>
    /// <param name="project">The project that the engine works for; by default none.</param>
    public RuleMatching(TaskContext task, string scopeKey, AlignmentMode mode, ProjectIdentity? project = null)
    {
        ArgumentNullException.ThrowIfNull(task);
        _project = project ?? ProjectIdentity.None;
        _task = task;
        _scopeKey = scopeKey;
        _mode = mode;
        _taskType = task.TaskType.Length == 0 && mode == AlignmentMode.Corrected ? Vocabulary.DefaultTaskType : task.TaskType;
        _command = PythonText.Normalize(task.Command);
        _summary = PythonText.Normalize(task.Summary);
        _text = string.Join(' ', new[] { _summary, PythonText.Normalize(task.Description), _command }.Where(static p => p.Length > 0));
        _files = [.. task.Files.Select(PythonText.Normalize)];
    }

    /// <summary>Whether a trigger names what it is compared with, as <c>command:</c> does.</summary>
    public static bool IsStructured(string trigger) => Prefixes.Any(p => trigger.StartsWith(p, StringComparison.Ordinal));

    /// <summary>
    /// Archived rules match nothing. The scope's key must fit unless it is empty. Of structured triggers all must hold and the others
    /// are ignored; without a structured one any other trigger may hold.
    /// </summary>
    /// <exception cref="ModelException">A field that is needed has another type.</exception>
    public bool Matches(Rule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (rule.Status == Vocabulary.Archived || !IsInScope(rule))
        {
            return false;
        }

        var triggers = rule.Trigger;
        return triggers.Any(IsStructured) ? triggers.Where(IsStructured).All(Holds) : triggers.Any(HoldsPlain);
    }

    /// <summary>The rules that match, the last seen first; those of the same moment keep their order.</summary>
    /// <exception cref="ModelException">Upstream mode: a stamp without an offset meets one with an offset.</exception>
    public IReadOnlyList<Rule> Matched(IEnumerable<Rule> rules) => Recency.NewestFirst(rules.Where(Matches), _mode);

    private bool IsInScope(Rule rule) => rule.Scope switch
    {
        Vocabulary.Project => rule.ScopeKey.Length == 0 || _project.Canonical(rule.ScopeKey) == _scopeKey,
        Vocabulary.Domain => rule.ScopeKey.Length == 0 || rule.ScopeKey == (_domain ??= ScopeInference.Domain(_task)),
        _ => true,
    };

    private bool Holds(string trigger)
    {
        var colon = trigger.IndexOf(':', StringComparison.Ordinal);
        var value = trigger[(colon + 1)..];
        return trigger[..colon] switch
        {
            "task_type" => _taskType == value,
            "command" => _command == PythonText.Normalize(value),
            "task" => _summary == PythonText.Normalize(value),
            "file" => _files.Contains(PythonText.Normalize(value)),
            _ => _text.Contains(PythonText.Normalize(value), StringComparison.Ordinal),
        };
    }

    private bool HoldsPlain(string trigger) => trigger == _taskType || _text.Contains(PythonText.Normalize(trigger), StringComparison.Ordinal);
}
