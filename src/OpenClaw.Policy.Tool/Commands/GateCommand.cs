using System.CommandLine;
using System.CommandLine.Parsing;
using OpenClaw.Policy.Gate.Options;
using OpenClaw.Policy.Reporting.Files;
using OpenClaw.Policy.Tool.Hosting;

namespace OpenClaw.Policy.Tool.Commands;

/// <summary><c>openclaw-policy gate</c>: the product's verdict.</summary>
internal static class GateCommand
{
    private const string Lesson = """
        Examples:
          openclaw-policy gate
              Finds openclaw.json from here upwards and judges its workspace.
          openclaw-policy gate --config agents/openclaw.json --openclaw-version 2026.5.20 --sarif openclaw-policy.sarif
              Judges a named config as OpenClaw 2026.5.20 would, and writes the findings for code scanning.
          openclaw-policy gate --agent '*'
              Judges the workspaces of all agents in one run.
          openclaw-policy gate --base origin/main
              Judges a change by the policy and the accepted hashes of its target branch, and says what it edits of these itself.
          openclaw-policy gate --staged
              Judges what the next commit would hold, whatever the files of the work tree say: for a pre-commit hook.
          openclaw-policy gate --fail-on none --json
              Prints the verdict as JSON. Could-not-look conditions still fail.

        Exit codes:
          0  something was checked, and nothing reached --fail-on
          1  at least one finding reached --fail-on
          2  the gate could not look (no policy, invalid config, unknown release, ...), whatever --fail-on says

        The gate reads no home folder, no .env and no OPENCLAW_* variable. ${NAME} in the config counts as unset unless --env or --public-env
        gives it. What --env gives is judged and hashed, and printed as it is written: ${NAME}. No output shows a secret of the config.
        """;

    public static TaughtCommand Create(CommandHost host)
    {
        var place = new WorkspaceOptions("The agent whose workspace is judged; '*' for all of them.", "The OpenClaw release whose behaviour applies.");
        var judged = new GateOptionSet(
            [GateOptions.FailOn, GateOptions.ExpectedHash, GateOptions.ExpectedAttestationHash, GateOptions.Base, GateOptions.BaselinePolicy, GateOptions.Families]);
        var staged = new Option<bool>("--staged") { Description = "Judge what is staged in git (the commit that would be made now), not the files of the work tree." };
        List<(ReportKind Kind, Option<string?> Option)> reports =
            [.. ReportKind.OfCommand.Select(static k => (k, new Option<string?>($"--{k.Word}") { Description = $"Write {k.What} here; - is standard output.", HelpName = "FILE" }))];
        var json = new Option<bool>("--json") { Description = "Print the verdict as JSON: the same as --format json." };
        var format = WordOption.Create(
            "--format",
            "How to print the verdict: text (default), json, or doctor for the envelope of `openclaw doctor --lint --json`.",
            [.. GateFormat.All.Select(static f => f.Word)]);

        var command = new TaughtCommand("gate", "Judge a workspace, failing closed, with the file and line of every finding.", Lesson, place);
        judged.AddTo(command);
        command.Add(staged);
        reports.ForEach(r => command.Add(r.Option));
        command.Add(json);
        command.Add(format);
        command.Validators.Add(parsed =>
        {
            var isJson = parsed.GetResult(json) is { Implicit: false };
            if (isJson && Word(parsed, format) is { } word && word != GateFormat.Json.Word)
            {
                parsed.AddError($"--json is --format json. Give one of them, not --json and --format {word}.");
            }
            else if (new GateOutputs(Files(option => Word(parsed, option)), isJson ? GateFormat.Json : GateFormat.Of(Word(parsed, format))).Printed is { Count: > 1 } printed)
            {
                parsed.AddError($"Only one report can go to standard output, not those of {string.Join(" and ", printed)}. Name a file instead of -.");
            }
            else if (Files(option => Word(parsed, option)).Where(static f => f.File != StandardOutput.Name).GroupBy(f => Path.GetFullPath(f.File, host.CurrentDirectory), StringComparer.Ordinal)
                .FirstOrDefault(static g => g.Count() > 1) is { } shared)
            {
                parsed.AddError($"{string.Join(" and ", shared.Select(static f => $"--{f.Kind.Word}"))} name one file. Give each report a file of its own.");
            }
        });
        command.SetAction(parsed => GateExecution.Run(
            host,
            new GateOutputs(Files(parsed.GetValue), parsed.GetValue(json) ? GateFormat.Json : GateFormat.Of(parsed.GetValue(format))),
            judged.Apply(parsed, place.ToRequest(parsed, host)) with
            {
                IsStaged = parsed.GetValue(staged),
                IndexFile = host.Environment.GetValueOrDefault("GIT_INDEX_FILE") is { Length: > 0 } index ? Path.GetFullPath(index, host.CurrentDirectory) : null,
            }));
        return command;

        List<(ReportKind Kind, string File)> Files(Func<Option<string?>, string?> value) =>
            [.. reports.Select(r => (r.Kind, File: value(r.Option))).Where(static r => r.File is not null).Select(static r => (r.Kind, r.File!))];

        // The value of an option whose argument is missing cannot be asked for, only its words.
        static string? Word(CommandResult parsed, Option<string?> option) => parsed.GetResult(option)?.Tokens is [.., var last] ? last.Value : null;
    }
}
