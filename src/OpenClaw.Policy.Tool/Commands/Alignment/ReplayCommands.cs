using System.CommandLine;
using System.Text;
using OpenClaw.Policy.Alignment.Checks;
using OpenClaw.Policy.Alignment.Json;
using OpenClaw.Policy.Alignment.Model;
using OpenClaw.Policy.Alignment.Pictures;
using OpenClaw.Policy.Alignment.Replay;
using OpenClaw.Policy.Diagnostics;
using OpenClaw.Policy.Gate.Families;
using OpenClaw.Policy.Gate.Files;
using OpenClaw.Policy.Git;
using OpenClaw.Policy.Tool.Hosting;
using OpenClaw.Policy.Verdicts;

namespace OpenClaw.Policy.Tool.Commands.Alignment;

/// <summary>Commands that ask whether the rules earned their status: check, replay.</summary>
internal static class ReplayCommands
{
    public static void Add(AlignmentVerbs verbs)
    {
        var known = new Option<string?>("--base") { Description = "The commit that the change is measured by.", HelpName = "REF" };
        var failOn = WordOption.Create("--fail-on", "The least severity that fails: error, warning, info or none. Default: error.", "error", "warning", "info", "none");
        verbs.Add("check", "Find rules that did not earn their status.", (s, p) => Check(s, p.GetValue(known), p.GetValue(failOn)), known, failOn);
        var svg = new Option<string?>("--svg") { Description = "Draw the life of every rule into a file; - for standard output.", HelpName = "FILE" };
        verbs.Add("replay", "Read the log through the gates, and compare the rules with where it leads.", (s, p) => Replay(s, p.GetValue(svg)), svg);
    }

    private static int Check(AlignmentSession session, string? revision, string? failOn)
    {
        try
        {
            using var repository = revision is null ? null : GitRepository.Open(session.Host.CurrentDirectory, new GitAccess { SearchPath = session.Host.Environment.GetValueOrDefault("PATH") });
            return Judge(session, repository is null ? null : BaseOf(repository, revision!), failOn);
        }
        catch (GitException e)
        {
            session.Warn($"The base `{revision}` cannot be read: {e.Message}");
            return ExitCodes.CouldNotLook;
        }
    }

    private static BaseState BaseOf(GitRepository repository, string revision)
    {
        var commit = repository.Resolve(revision);
        var files = repository.Files(commit);
        return new(revision, commit.Id, files, new CommitListing(files));
    }

    private static int Judge(AlignmentSession session, BaseState? known, string? failOn)
    {
        var root = session.Host.CurrentDirectory;
        var context = new CheckContext
        {
            Files = FolderFileSet.Within(root), Listing = new WorkTreeListing(root), Root = root, Folders = [root], Base = known, Now = session.Host.Clock.GetUtcNow(),
        };
        var family = new AlignmentFamily();
        if (!family.Applies(context))
        {
            session.Warn($"{session.Memory}: there is no policy memory to check. Create one with `openclaw-policy alignment init`.");
            return ExitCodes.CouldNotLook;
        }

        var findings = family.Check(context).Findings;
        session.AnswerEscaped(new JsonArray([.. findings.Select(f => FindingRecord.Of(f, root))]), findings.Count == 0 ? ["Nothing found."] : findings.SelectMany(f => FindingRecord.Lines(f, root)));
        var threshold = failOn switch { "none" => (Severity?)null, "info" => Severity.Info, "warning" => Severity.Warning, _ => Severity.Error };
        return threshold is { } least && findings.Any(f => f.Severity >= least) ? ExitCodes.Findings : ExitCodes.Ok;
    }

    private static int Replay(AlignmentSession session, string? svg)
    {
        var store = session.Open();
        var replay = LogFileReplay.Run(store.Files.Log);
        if (svg is not null && !Draw(session, replay, svg))
        {
            return ExitCodes.CouldNotLook;
        }

        var rules = store.LoadRules().Values.ToDictionary(static r => r.Id, StringComparer.Ordinal);
        var rows = replay.Rules.Values.OrderBy(static r => r.FirstLine).Select(state => Row(state, rules.GetValueOrDefault(state.Id))).ToList();
        var findings = new JsonArray([.. replay.Findings.Select(static f => new JsonObject(
        [
            new("code", new JsonString(f.Descriptor.Code)), new("check", new JsonString(f.Descriptor.CheckId!)), new("line", new JsonInteger(f.Line)), new("subject", new JsonString(f.Subject)),
            new("message", new JsonString(f.Message)),
        ]))]);
        var isEarned = replay.Rules.Values.All(r => !rules.TryGetValue(r.Id, out var rule) || rule.Status == r.Last.Status)
            && !replay.Findings.Any(static f => (f.Severity ?? f.Descriptor.Severity) == Severity.Error);
        if (svg == "-")
        {
            return isEarned ? ExitCodes.Ok : ExitCodes.Findings;
        }

        session.Answer(
            new JsonObject([new("events", new JsonInteger(replay.EventCount)), new("rules", new JsonArray([.. rows])), new("findings", findings), new("finding_count", new JsonInteger(replay.FindingCount))]),
            [$"{replay.EventCount} events, {replay.Rules.Count} rules, {replay.FindingCount} findings", .. rows.Select(Line), .. replay.Findings.Select(static f => $"line {f.Line}: {f.Descriptor.Code}: {f.Message}")]);
        return isEarned ? ExitCodes.Ok : ExitCodes.Findings;
    }

    /// <returns>False when the picture could not be written; the reason is then on standard error.</returns>
    private static bool Draw(AlignmentSession session, LogReplay replay, string file)
    {
        var picture = LifecyclePicture.Draw(replay);
        if (file == "-")
        {
            session.Host.Output.Write(picture);
            return true;
        }

        var folder = session.Host.CurrentDirectory;
        return ReportFile.Write(session.Host, file, GitTopLevel.Find(folder) ?? folder, stream => stream.Write(Encoding.UTF8.GetBytes(picture)));
    }

    private static JsonObject Row(RuleState state, Rule? rule) => new(
    [
        new("rule", new JsonString(state.Id)),
        new("status_by_log", new JsonString(state.Last.Status)),
        new("status_in_file", rule is null ? JsonNull.Value : new JsonString(rule.Status)),
        new("promoted_line", state.PromotedLine > 0 ? new JsonInteger(state.PromotedLine) : JsonNull.Value),
        new("last_line", new JsonInteger(state.Last.Line)),
    ]);

    private static string Line(JsonObject row) =>
        $"{row.Text("rule")}: {row.Text("status_by_log")} by the log, {row.Text("status_in_file") ?? "gone"} in the file{(row["promoted_line"] is JsonInteger line ? $", promoted at line {line}" : string.Empty)}";
}
