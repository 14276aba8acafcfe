using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OpenClaw.Policy.Fuzzing.Programs;

/// <summary>A case as files, and the environment in which both programs look at them.</summary>
internal sealed class CaseFolder
{
    public static JsonSerializerOptions Written { get; } = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly string _root;

    /// <param name="root">Emptied and written anew.</param>
    /// <param name="files">What the case is made of.</param>
    /// <param name="keepsApprovalsInDatabase">Whether the release has no file for approvals.</param>
    public CaseFolder(string root, FuzzCase files, bool keepsApprovalsInDatabase)
    {
        _root = root;
        Agent = files.Agent;
        if (Directory.Exists(root))
        {
            Directory.Delete(root, recursive: true);
        }

        foreach (var folder in new[] { Workspace, State, Home })
        {
            Directory.CreateDirectory(folder);
        }

        Write(Path.Combine(State, "openclaw.json"), files.Config);
        if (files.Policy is not null)
        {
            Write(Path.Combine(Workspace, "policy.jsonc"), files.Policy);
        }

        foreach (var (name, lines) in files.Documents)
        {
            File.WriteAllLines(Path.Combine(Workspace, name), lines);
        }

        if (files.ExecApprovals is { } approvals)
        {
            ApprovalsRow = keepsApprovalsInDatabase ? approvals.ToJsonString() : null;
            Write(ApprovalsFile, approvals);
            if (!keepsApprovalsInDatabase)
            {
                File.Copy(ApprovalsFile, Path.Combine(State, "exec-approvals.json"));
            }
        }

        Environment = new(files.Variables, StringComparer.Ordinal)
        {
            ["HOME"] = Home,
            ["OPENCLAW_STATE_DIR"] = State,
            ["OPENCLAW_CONFIG_PATH"] = Path.Combine(State, "openclaw.json"),
        };
    }

    public string Root => _root;

    public Dictionary<string, string> Environment { get; }

    public string? Agent { get; }

    /// <summary>The approvals document as the row of a database; null when the release keeps a file, or there is none.</summary>
    public string? ApprovalsRow { get; }

    public string ApprovalsFile => Path.Combine(_root, "approvals.json");

    private string Workspace => Path.Combine(_root, "workspace");

    private string State => Path.Combine(_root, "state");

    private string Home => Path.Combine(_root, "home");

    private void Write(string path, JsonNode? document) =>
        File.WriteAllText(path, (document?.ToJsonString(Written) ?? "null").Replace("{{WORKSPACE}}", Workspace, StringComparison.Ordinal));
}
