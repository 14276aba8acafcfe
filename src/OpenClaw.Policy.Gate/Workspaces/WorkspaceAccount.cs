using OpenClaw.Policy.Configuration;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Files;
using OpenClaw.Policy.Nodes;

namespace OpenClaw.Policy.Gate.Workspaces;

/// <summary>Says why a folder was judged, and what to do when it is the wrong one.</summary>
/// <param name="scene">What is judged.</param>
/// <param name="choices">The folders of all agents of the run.</param>
internal sealed class WorkspaceAccount(GateScene scene, IReadOnlyList<WorkspaceChoice> choices)
{
    private const string NameIt = "Name the workspace with --workspace, the property OpenClawPolicyWorkspace or the action's input workspace.";

    private readonly FolderWords _words = new(scene.Place, choices);
    private readonly bool _hasSeveralAgents = AgentResolver.ListAgentIds(scene.Config.Config).Count > 1;

    /// <summary>What to say of the folder, beside what was found in it.</summary>
    /// <param name="choice">The agent's folder.</param>
    /// <param name="found">The report of the folder.</param>
    public IEnumerable<GateDiagnostic> Notes(WorkspaceChoice choice, AgentReport found)
    {
        var note = choice.Source switch
        {
            WorkspaceSource.Elsewhere => Elsewhere(choice),
            WorkspaceSource.Unconfigured => Unconfigured(choice),
            WorkspaceSource.Configured when found.Evaluation?.Policy?.Value is not null && IsMissing(choice) => Missing(choice),
            _ => null,
        };
        return note is null ? [] : [note];
    }

    /// <summary>
    /// Whether the folder may not be named: its name is the value of a variable, and nothing in the checkout has that name, so that it may be
    /// anything, a secret too.
    /// </summary>
    public bool IsUnnameable(WorkspaceChoice choice) =>
        choice is { Source: WorkspaceSource.Configured, Configured: { } configured } && FolderWords.IsFromVariable(configured)
        && scene.Files.Peek(configured.FolderOfItsOwn is null ? choice.Folder : Path.GetDirectoryName(choice.Folder)!) == EntryKind.Missing;

    /// <summary>The report of an agent whose folder may not be named.</summary>
    public AgentReport Unnameable(WorkspaceChoice choice) => new()
    {
        AgentId = choice.AgentId,
        Verdict = GateVerdict.CouldNotLook,
        Diagnostics =
        [
            GateDiagnostics.Own(
                DiagnosticCatalog.PolicyMissing,
                $"{scene.Settings.DisplayPath} is missing. {Reason(choice)}",
                $"Create the folder, or correct {_words.Keys(choice)} or its variable.",
                _words.PlaceOf(choice.Configured!)) with { Severity = Severity.Error },
        ],
    };

    /// <summary>
    /// The line for a policy that is missing, with the reason why it was looked for there. An absolute path of a policy has no reason but itself.
    /// </summary>
    /// <param name="missing">The line as the evaluation gives it.</param>
    /// <param name="choice">The agent's folder.</param>
    public GateDiagnostic Explain(GateDiagnostic missing, WorkspaceChoice choice) =>
        choice is { Source: WorkspaceSource.Configured, Configured: { } configured } && !Path.IsPathRooted(scene.Settings.Path)
        ? missing with
        {
            Message = $"{missing.Message} {Reason(choice)}",
            Remedy = $"Write {scene.Place.Show(missing.Location!.Path)}, or name another folder in {_words.Keys(choice)}.{Unset(configured)}",
            Related = [new(_words.PlaceOf(configured), "the setting that the folder comes from")],
        }
        : missing;

    private string Reason(WorkspaceChoice choice)
    {
        var configured = choice.Configured!;
        var end = IsMissing(choice) ? ", which does not exist" : "";
        return configured.FolderOfItsOwn is null
            ? $"{_words.Keys(choice)} {(_words.HasOneKey(choice) ? "names" : "name")} {_words.Describe(choice)}{end}."
            : $"Agent '{choice.AgentId}' works in {_words.Describe(choice)}{end}: {Rule(configured)}";
    }

    /// <summary>Why an agent has a folder of its own below the shared one.</summary>
    private string Rule(ConfiguredWorkspace configured) => scene.Release.HasDefaultAgent
        ? $"an agent that is not the default one and has no workspace of its own gets a folder in {_words.NamingKey(configured)}."
        : $"of several agents, OpenClaw {scene.Release.Version} gives each without a workspace of its own a folder in {_words.NamingKey(configured)}.";

    private GateDiagnostic Elsewhere(WorkspaceChoice choice) => GateDiagnostics.Own(
        DiagnosticCatalog.WorkspaceAssumed,
        $"{Subject(choice)} {FolderWords.Written(choice.Configured!)}, which lies outside the root; the config's folder was judged instead.{Others(choice)}",
        NameIt,
        _words.PlaceOf(choice.Configured!));

    private GateDiagnostic Missing(WorkspaceChoice choice) => GateDiagnostics.Own(
        DiagnosticCatalog.WorkspaceMissing,
        $"{Subject(choice)} {_words.Describe(choice)}, which does not exist; no declaration of tools was read.",
        $"Create the folder, or name another one in {_words.Keys(choice)}.",
        _words.PlaceOf(choice.Configured!));

    /// <summary>Said only when the folder may be the wrong one: several agents would not share it, or another one looks like a workspace.</summary>
    private GateDiagnostic? Unconfigured(WorkspaceChoice choice)
    {
        var others = _hasSeveralAgents || !InstructionFolders.IsOne(choice.Folder) ? Others(choice) : "";
        return _hasSeveralAgents || others.Length > 0
            ? GateDiagnostics.Own(
                DiagnosticCatalog.WorkspaceNotConfigured,
                $"The config names no workspace, and OpenClaw takes one{(_hasSeveralAgents ? " for each agent" : "")} in its state folder; the config's folder was judged instead.{others}",
                NameIt,
                GateDiagnostics.Locate(scene.Config.Resolved.Find("agents")?.Origin) ?? DiagnosticLocation.WholeFile(scene.Place.ConfigPath))
            : null;
    }

    private string Others(WorkspaceChoice choice) =>
        scene.Around?.Describe(choice.Folder) is { } folders ? $" Folders with AGENTS.md or TOOLS.md: {folders}." : "";

    private bool IsMissing(WorkspaceChoice choice) => scene.Files.Peek(choice.Folder) == EntryKind.Missing;

    private static string Subject(WorkspaceChoice choice) =>
        choice.Configured!.FolderOfItsOwn is null ? "The workspace is" : $"The workspace of agent '{choice.AgentId}' is";

    private string Unset(ConfiguredWorkspace configured) => string.Concat(scene.Environment.UsedNames
        .Where(name => !scene.Environment.IsSet(name) && configured.Path.Contains($"${{{name}}}", StringComparison.Ordinal))
        .Select(static name => $" ${{{name}}} has no value here: when the machine has one, give it with --env {name}=VALUE."));
}
