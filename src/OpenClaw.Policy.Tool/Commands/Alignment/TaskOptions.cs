using System.CommandLine;
using System.Text;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Store;
using OpenClaw.Policy.Disk;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands.Alignment;

/// <summary>The options that describe a task.</summary>
internal sealed class TaskOptions
{
    /// <summary>A task is a handful of texts and names of files.</summary>
    private const int MaxTaskBytes = 1024 * 1024;

    private readonly Option<string?> _file = new("--task") { Description = "A file with the task as a JSON object; - for standard input.", HelpName = "FILE" };

    private readonly Option<string[]> _files = new("--file") { Description = "A file that the task touches. May be given several times.", HelpName = "PATH" };

    private readonly (Option<string?> Option, string Key)[] _texts =
    [
        Text("--type", "task_type", "TYPE", "Its type, such as T2."),
        Text("--summary", "task_summary", "TEXT", "What it is called."),
        Text("--description", "task_description", "TEXT", "What it is about."),
        Text("--command", "command", "COMMAND", "The command that it runs."),
        Text("--domain", "domain", "DOMAIN", "code, ops, docs, review or analysis."),
        Text("--scope", "scope", "SCOPE", "global, domain or project."),
        Text("--scope-key", "scope_key", "KEY", "The key of the scope."),
    ];

    public Symbol[] All => [_file, _files, .. _texts.Select(static t => t.Option)];

    /// <summary>The task, or null when nothing describes one.</summary>
    /// <exception cref="StoreException">The file cannot be read.</exception>
    /// <exception cref="ModelException">It holds no object.</exception>
    public TaskContext? Read(AlignmentSession session, ParseResult parsed)
    {
        var record = parsed.GetValue(_file) is { } file ? FromFile(session, file) : new();
        foreach (var (option, key) in _texts)
        {
            if (parsed.GetValue(option) is { } text)
            {
                record.Set(key, new JsonString(text));
            }
        }

        if (parsed.GetValue(_files) is { Length: > 0 } files)
        {
            record.Set("files", JsonArray.Of(files));
        }

        return record.Members.Count > 0 ? new(record) : null;
    }

    private static (Option<string?>, string) Text(string name, string key, string help, string description) =>
        (new(name) { Description = description, HelpName = help }, key);

    private static JsonObject FromFile(AlignmentSession session, string file)
    {
        try
        {
            return JsonReading.Value(TextOf(session, file)) as JsonObject ?? throw new ModelException($"{file}: the task is no JSON object.");
        }
        catch (Exception e) when (e is (IOException or UnauthorizedAccessException) and not StoreException)
        {
            throw new StoreException($"{file}: the task cannot be read: {(e is NotRegularFileException ? e.Message.TrimEnd('.') : FileFault.Words(e))}.", e);
        }
    }

    /// <exception cref="IOException">It cannot be read, is something else than a file, or too large.</exception>
    private static string TextOf(AlignmentSession session, string file)
    {
        if (file == StandardOutput.Name)
        {
            using var reader = new StreamReader(session.Host.OpenInput());
            return reader.ReadToEnd();
        }

        var bytes = RegularFile.ReadAll(Path.Combine(session.Host.CurrentDirectory, file), MaxTaskBytes)
            ?? throw new StoreException($"{file}: the task is larger than {MaxTaskBytes} bytes.");
        return Encoding.UTF8.GetString(bytes.Span).TrimStart('\uFEFF');
    }
}
