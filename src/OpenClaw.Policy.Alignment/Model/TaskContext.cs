using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Text;

namespace OpenClaw.Policy.Alignment.Model;

/// <summary>The task that is judged: what it is called, its command, its files, its scope.</summary>
/// <param name="Record">The record as the caller gave it; keys that nothing reads are ignored.</param>
public sealed record TaskContext(JsonObject Record)
{
    /// <summary>How many code points of a description or command stand for a summary.</summary>
    private const int SummaryLength = 120;

    public string TaskType => Text("task_type");

    public string Description => Text("task_description");

    public string Command => Text("command");

    public string Domain => Text("domain");

    public string Scope => Text("scope");

    public string ScopeKey => Text("scope_key");

    public string ProjectPath => Text("project_path");

    /// <summary>The files that the task touches; a value that is no list counts as none.</summary>
    public IReadOnlyList<string> Files => Record["files"] is JsonArray files ? [.. files.Items.Select(PythonText.Of)] : [];

    /// <summary>What the task is called: its summary, else the beginning of its description, else of its command.</summary>
    public string Summary =>
        Text("task_summary") is { Length: > 0 } summary ? summary
        : Description is { Length: > 0 } description ? PythonText.Head(description, SummaryLength)
        : PythonText.Head(Command, SummaryLength);

    /// <summary>A field as text: an absent one is empty, what is no text is printed as Python prints it.</summary>
    private string Text(string key) => Record[key] is { } value ? PythonText.Of(value) : string.Empty;
}
